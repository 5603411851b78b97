package dev.retort.schema;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a text of SQL, or of anything else, mentions; Retort does not read it, so every word is taken for a name.
 *
 * @param words all words, in lower case
 * @param text the whole text, in lower case, for names that are no words
 */
public record Mentions(Set<String> words, String text) {

    /** Copies the words. */
    public Mentions {
        words = Set.copyOf(words);
    }

    private static final Pattern WORD = Pattern.compile("[\\w$]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The names that a text mentions. */
    public static Mentions in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(lower);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return new Mentions(words, lower);
    }

    /** Whether the last part of a name is mentioned. */
    public boolean has(QualifiedName name) {
        String lower = name.name().toLowerCase(Locale.ROOT);
        return words.contains(lower) || (!WORD.matcher(lower).matches() && text.contains(lower));
    }

    /** The text with another name, as SQL writes it, in place of one that stands there with or without quotes. */
    public static String renamed(String sql, String from, String written) {
        return Pattern.compile("(?iu)(?<![\\w$])([\"`]?)" + Pattern.quote(from) + "\\1(?![\\w$])")
                .matcher(sql)
                .replaceAll(Matcher.quoteReplacement(written));
    }
}
