package dev.retort.dialect.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text that defines a column, without its name, as {@code show create table} writes it; changed piece by piece, so
 * that all else stays: comment, collation, generation, what stands on update.
 */
final class ColumnText {

    private static final Set<String> ATTRIBUTES = Set.of(
            "not",
            "null",
            "default",
            "auto_increment",
            "comment",
            "check",
            "unique",
            "primary",
            "key",
            "collate",
            "generated",
            "as",
            "virtual",
            "stored",
            "persistent",
            "on",
            "invisible",
            "visible",
            "compressed",
            "references",
            "constraint",
            "with",
            "without",
            "charset",
            "column_format",
            "storage",
            "ref_system_id",
            "srid");
    private static final Set<String> POINTS = Set.of("current_timestamp", "now", "localtime", "localtimestamp");
    private static final Set<String> TEXTS =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

    private final String text;
    private final List<SqlToken> tokens;

    private ColumnText(String text) {
        this.text = text;
        this.tokens = SqlToken.of(text);
    }

    /** The column with another type; a text keeps its character set and collation, unless they are those of the type. */
    static String withType(String text, String type) {
        String whole = withoutDocumentCheck(text);
        boolean wasDocument = !whole.equals(text);
        ColumnText column = new ColumnText(whole);
        boolean isCaseInsensitive = column.find(MysqlTraits.caseInsensitive(true), 0) >= 0
                || column.find(MysqlTraits.caseInsensitive(false), 0) >= 0;
        boolean saysCollation = new ColumnText(type).find("collate", 0) >= 0;
        boolean keepsCollation = !wasDocument && !isCaseInsensitive && !saysCollation && isText(type) && isText(whole);
        int end = keepsCollation ? column.typeEnd() : column.collationEnd();
        String changed = type + " " + column.from(end);
        boolean saysNothing = column.find("null", 0) < 0;
        boolean isPoint = type.toLowerCase(Locale.ROOT).startsWith("timestamp");
        return saysNothing && isPoint ? withNullable(changed, true) : changed.strip();
    }

    /** The column with that collation and its character set, or with those of the table for the empty text. */
    static String withCollation(String text, String name) {
        ColumnText column = new ColumnText(text);
        String collation = name.isEmpty() ? " " : " collate " + name + " ";
        return (column.before(column.typeEnd()) + collation + column.from(column.collationEnd())).strip();
    }

    /** The column with or without the permission to hold null. */
    static String withNullable(String text, boolean mayBeNull) {
        ColumnText column = new ColumnText(text);
        int at = column.find("null", 0);
        while (at >= 0) {
            boolean isNot = at > 0 && column.word(at - 1).equals("not");
            boolean isDefault = at > 0 && column.word(at - 1).equals("default");
            if (isDefault && mayBeNull) {
                at = column.find("null", at + 1);
            } else {
                column = new ColumnText(column.without(isNot || isDefault ? at - 1 : at, at + 1));
                at = column.find("null", 0);
            }
        }
        int end = column.collationEnd();
        return column.before(end) + (mayBeNull ? " null " : " not null ") + column.from(end);
    }

    /** The column with that default, or with none for the empty text. */
    static String withDefault(String text, String value) {
        ColumnText column = new ColumnText(text);
        int at = column.find("default", 0);
        ColumnText bare = at < 0 ? column : new ColumnText(column.without(at, column.defaultEnd(at)));
        if (value.isEmpty()) {
            return bare.text.strip();
        }
        int end = bare.find("null", 0) + 1;
        int place = Math.max(end, bare.collationEnd());
        return bare.before(place) + " default " + value + " " + bare.from(place);
    }

    /** Whether the column numbers the rows. */
    static boolean isNumbered(String text) {
        return new ColumnText(text).find("auto_increment", 0) >= 0;
    }

    /** Whether the default is the time at which the row is made. */
    static boolean defaultsToNow(String text) {
        ColumnText column = new ColumnText(text);
        int at = column.find("default", 0);
        return at >= 0 && POINTS.contains(column.word(at + 1));
    }

    /** The column with that comment, a literal, or with none for the empty text. */
    static String withComment(String text, String literal) {
        ColumnText column = new ColumnText(text);
        int at = column.find("comment", 0);
        ColumnText bare = at < 0 ? column : new ColumnText(column.without(at, at + 2));
        if (literal.isEmpty()) {
            return bare.text.strip();
        }
        int check = bare.find("check", 0);
        int place = check < 0 ? bare.tokens.size() : check;
        return (bare.before(place) + " comment " + literal + " " + bare.from(place)).strip();
    }

    /** The column numbering the rows, or no longer; it is never null, and has no default beside the numbers. */
    static String withNumbering(String text, boolean numbers) {
        ColumnText column = new ColumnText(withNullable(withDefault(text, ""), false));
        int at = column.find("auto_increment", 0);
        ColumnText bare = at < 0 ? column : new ColumnText(column.without(at, at + 1));
        int place = bare.find("null", 0) + 1;
        return (bare.before(place) + (numbers ? " auto_increment " : " ") + bare.from(place)).strip();
    }

    private static String withoutDocumentCheck(String text) {
        ColumnText column = new ColumnText(text);
        int at = column.find("check", 0);
        boolean isDocument =
                at >= 0 && at + 2 < column.tokens.size() && column.word(at + 2).equals("json_valid");
        return isDocument ? column.without(at, column.groupEnd(at + 1)) : text;
    }

    private static boolean isText(String type) {
        List<SqlToken> tokens = SqlToken.of(type);
        return !tokens.isEmpty() && TEXTS.contains(tokens.get(0).word());
    }

    private String word(int token) {
        return token < tokens.size() ? tokens.get(token).word() : "";
    }

    /** The first token behind the type. */
    private int typeEnd() {
        int at = 1;
        while (at < tokens.size()) {
            boolean isSet = word(at).equals("character") && word(at + 1).equals("set");
            if (isSet || ATTRIBUTES.contains(word(at))) {
                return at;
            }
            at = tokens.get(at).isSign("(") ? groupEnd(at) : at + 1;
        }
        return at;
    }

    /** The first token behind type, character set and collation. */
    private int collationEnd() {
        int at = typeEnd();
        while (true) {
            if (word(at).equals("character") && word(at + 1).equals("set")) {
                at += 3;
            } else if (word(at).equals("charset") || word(at).equals("collate")) {
                at += 2;
            } else {
                return Math.min(at, tokens.size());
            }
        }
    }

    /** The first token behind a default that begins at a token. */
    private int defaultEnd(int start) {
        int at = start + 1;
        if (at < tokens.size() && (tokens.get(at).isSign("-") || tokens.get(at).isSign("+"))) {
            at++;
        }
        boolean isGroup = at < tokens.size() && tokens.get(at).isSign("(");
        if (isGroup) {
            return groupEnd(at);
        }
        boolean mayGoOn = !word(at).isEmpty();
        at++;
        if (mayGoOn && at < tokens.size() && tokens.get(at).kind() == SqlToken.Kind.TEXT) {
            return at + 1;
        }
        return mayGoOn && at < tokens.size() && tokens.get(at).isSign("(") ? groupEnd(at) : Math.min(at, tokens.size());
    }

    private int groupEnd(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            if (tokens.get(at).isSign("(")) {
                depth++;
            } else if (tokens.get(at).isSign(")") && --depth == 0) {
                return at + 1;
            }
        }
        return tokens.size();
    }

    /** The first such word from a token on, outside parentheses; -1 where there is none. */
    private int find(String word, int from) {
        int at = from;
        while (at < tokens.size()) {
            if (tokens.get(at).isSign("(")) {
                at = groupEnd(at);
            } else if (word(at).equals(word)) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    private String before(int token) {
        return token == 0 ? "" : text.substring(0, tokens.get(token - 1).to());
    }

    private String from(int token) {
        return token >= tokens.size() ? "" : text.substring(tokens.get(token).from());
    }

    private String without(int from, int to) {
        return (before(from) + " " + from(to)).strip();
    }
}
