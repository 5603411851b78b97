package dev.retort.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Column(columnDefinition = "...")} says: a type, and behind it what else SQL lets stand at a column.
 *
 * @param type the type, as written; the whole definition where a part of it is not understood
 * @param isNotNull whether it forbids null
 * @param defaultValue the default, in SQL, or null
 * @param checks conditions, in SQL
 * @param comment the comment, or null
 * @param collation how texts are compared, or null
 * @param isNumbered whether the engine numbers the rows in it
 * @param isUnique whether no two rows share its value
 */
record ColumnDefinition(
        String type,
        boolean isNotNull,
        @Nullable String defaultValue,
        List<String> checks,
        @Nullable String comment,
        @Nullable String collation,
        boolean isNumbered,
        boolean isUnique) {

    private static final Set<String> BEGINNINGS = Set.of(
            "not",
            "null",
            "default",
            "check",
            "comment",
            "collate",
            "generated",
            "auto_increment",
            "unique",
            "primary",
            "constraint",
            "references",
            "on");

    /** A type alone. */
    static ColumnDefinition ofType(String type) {
        return new ColumnDefinition(type, false, null, List.of(), null, null, false, false);
    }

    static ColumnDefinition parse(String definition) {
        List<String> words = words(definition.strip());
        int end = 1;
        while (end < words.size() && !begins(words.get(end))) {
            end++;
        }
        ColumnDefinition parsed = words.isEmpty() ? null : new Parts(words, end).read();
        return parsed == null ? ofType(definition.strip()) : parsed;
    }

    private static boolean begins(String word) {
        return BEGINNINGS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Words, texts in quotes and pieces in parentheses; each with the space that stands before it. */
    private static List<String> words(String definition) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < definition.length(); i++) {
            char c = definition.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                if (depth == 0 && begins(word.toString())) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (Character.isWhitespace(c) && depth == 0) {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                continue;
            }
            word.append(c);
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** Reads what stands behind the type. */
    private static final class Parts {

        private final List<String> words;
        private final String type;
        private final List<String> checks = new ArrayList<>();
        private int at;
        private boolean isNotNull;
        private boolean isNumbered;
        private boolean isUnique;
        private @Nullable String defaultValue;
        private @Nullable String comment;
        private @Nullable String collation;

        Parts(List<String> words, int behindType) {
            this.words = words;
            this.type = String.join(" ", words.subList(0, behindType));
            this.at = behindType;
        }

        /** The definition, or null where a word is not understood. */
        @Nullable
        ColumnDefinition read() {
            while (at < words.size()) {
                if (!readPart()) {
                    return null;
                }
            }
            return new ColumnDefinition(
                    type, isNotNull, defaultValue, List.copyOf(checks), comment, collation, isNumbered, isUnique);
        }

        private boolean readPart() {
            if (next("not", "null")) {
                isNotNull = true;
            } else if (next("generated", "by", "default", "as", "identity") || next("auto_increment")) {
                isNumbered = true;
                isNotNull = true;
            } else if (next("default")) {
                defaultValue = untilNextPart();
                return !defaultValue.isEmpty();
            } else if (next("check")) {
                String condition = next();
                checks.add(condition.length() < 2 ? "" : condition.substring(1, condition.length() - 1));
                return condition.startsWith("(") && condition.endsWith(")");
            } else if (next("comment")) {
                comment = text(next());
                return comment != null;
            } else if (next("collate")) {
                collation = next().replace("\"", "");
                return !collation.isEmpty();
            } else if (next("unique")) {
                isUnique = true;
            } else {
                // The key is said by the mapping.
                return next("null") || next("primary", "key");
            }
            return true;
        }

        private static @Nullable String text(String quoted) {
            boolean isText = quoted.length() > 1 && quoted.startsWith("'") && quoted.endsWith("'");
            return isText ? quoted.substring(1, quoted.length() - 1).replace("''", "'") : null;
        }

        private String untilNextPart() {
            StringBuilder text = new StringBuilder();
            while (at < words.size() && (text.isEmpty() || !begins(words.get(at)))) {
                text.append(text.isEmpty() ? "" : " ").append(next());
            }
            return text.toString();
        }

        private String next() {
            return at < words.size() ? words.get(at++) : "";
        }

        private boolean next(String... expected) {
            if (at + expected.length > words.size()) {
                return false;
            }
            for (int i = 0; i < expected.length; i++) {
                if (!words.get(at + i).equalsIgnoreCase(expected[i])) {
                    return false;
                }
            }
            at += expected.length;
            return true;
        }
    }
}
