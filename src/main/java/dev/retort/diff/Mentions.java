package dev.retort.diff;

import dev.retort.schema.QualifiedName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names inside SQL that Retort does not read: a word of the text is taken for a mention. */
final class Mentions {

    private Mentions() {}

    /** Whether a text has the last part of a name as a word. */
    static boolean of(QualifiedName name, String sql) {
        return word(name.name()).matcher(sql).find();
    }

    /** The text with one word in place of another. */
    static String renamed(String sql, String from, String to) {
        return word(from).matcher(sql).replaceAll(Matcher.quoteReplacement(to));
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?iu)(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
    }
}
