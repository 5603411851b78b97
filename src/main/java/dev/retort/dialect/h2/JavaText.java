package dev.retort.dialect.h2;

import dev.retort.dialect.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What H2 calls for a function or a trigger: Java, by name or as source.
 *
 * @param manner what stands before it, with a space behind, or nothing: {@code "nowait "}
 * @param word {@code for} before the name of a method, {@code call} before that of a class, {@code as} before a source
 * @param java the name or the source
 */
record JavaText(String manner, String word, String java) {

    /** How many rows may wait for a trigger, where nothing is said: h2database.com/html/commands.html, CREATE TRIGGER. */
    private static final int USUAL_QUEUE = 1024;

    private static final Pattern HEAD =
            Pattern.compile("(?:queue\\s+(\\d+)\\s+)?(nowait\\s+)?(for|call|as)\\b\\s*", Pattern.CASE_INSENSITIVE);

    /** Reads {@code for 'org.example.Billing.owed'}, {@code as $$...$$} and the like; null where it is nothing of that. */
    static @Nullable JavaText read(String sql) {
        String text = sql.strip();
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return null;
        }
        String java = unquoted(text.substring(head.end()));
        String queue = head.group(1);
        boolean waits = head.group(2) == null;
        return java == null
                ? null
                : new JavaText(
                        manner(queue == null ? String.valueOf(USUAL_QUEUE) : queue, waits),
                        head.group(3).toLowerCase(Locale.ROOT),
                        java);
    }

    private static @Nullable String unquoted(String said) {
        String text = said.endsWith(";") ? said.substring(0, said.length() - 1).strip() : said;
        if (text.startsWith("$$")) {
            boolean closed = text.length() > 3 && text.indexOf("$$", 2) == text.length() - 2;
            return closed ? text.substring(2, text.length() - 2) : null;
        }
        List<Token> tokens = Token.of(text);
        boolean one = tokens.size() == 1 && (text.endsWith("'") || text.endsWith("\""));
        return one ? tokens.get(0).text() : null;
    }

    /** How rows wait for a trigger, where it is not the usual way. */
    static String manner(String queue, boolean waits) {
        if (!waits) {
            return "nowait ";
        }
        return queue.equals(String.valueOf(USUAL_QUEUE)) ? "" : "queue " + queue + " ";
    }

    boolean isOfFunction() {
        return manner.isEmpty() && !word.equals("call");
    }

    boolean isOfTrigger() {
        return !word.equals("for");
    }

    /** The text in one form, whatever quotes stood around the name or the source. */
    String sql(H2Clauses clauses) {
        return manner + word + " " + clauses.literal(java);
    }
}
