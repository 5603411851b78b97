package dev.retort.dialect.postgresql;

import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code pg_get_partkeydef} gives: {@code RANGE (lower(a) COLLATE "C", b text_pattern_ops)}. The collation of an
 * expression's value stands nowhere else.
 */
final class KeyTexts {

    private static final String COLLATE = "COLLATE ";

    private final String sql;
    private int at;

    private KeyTexts(String sql, int at) {
        this.sql = sql;
        this.at = at;
    }

    /**
     * The keys in a definition.
     *
     * @param columns the columns, in order; null for those that are expressions
     */
    static List<IndexKey> read(String definition, List<? extends @Nullable String> columns) {
        KeyTexts texts = new KeyTexts(definition, definition.indexOf('(') + 1);
        List<IndexKey> keys = new ArrayList<>();
        for (String column : columns) {
            keys.add(texts.next(column));
        }
        return keys;
    }

    private IndexKey next(@Nullable String column) {
        int start = at;
        int end = column == null ? groupEnd() : wordEnd();
        String what = sql.substring(start, end);
        at = end;
        String words = sql.substring(end, keyEnd()).strip();
        at = Math.min(sql.length(), at + ", ".length());
        String collation = null;
        if (words.startsWith(COLLATE)) {
            KeyTexts name = new KeyTexts(words, COLLATE.length());
            int nameEnd = name.wordEnd();
            collation = name(words.substring(COLLATE.length(), nameEnd));
            words = words.substring(nameEnd).strip();
        }
        IndexKey.Sorting sorting =
                new IndexKey.Sorting(false, null, words.isEmpty() ? null : name(words), collation, null);
        return column == null
                ? new IndexKey.OfExpression(SqlText.of(bare(what)), sorting)
                : new IndexKey.OfColumn(column, sorting);
    }

    private static String name(String written) {
        return QualifiedName.parse(written).toString();
    }

    /** An expression without the parentheses that stand around all of it. */
    private static String bare(String sql) {
        String inner = sql;
        while (inner.startsWith("(") && new KeyTexts(inner, 0).groupEnd() == inner.length()) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return inner;
    }

    /** Behind the first group in parentheses: an expression is one, or it is a call. */
    private int groupEnd() {
        int depth = 0;
        for (int place = at; place < sql.length(); place++) {
            char c = sql.charAt(place);
            if (c == '\'' || c == '"') {
                place = sql.indexOf(c, place + 1);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return place + 1;
            }
        }
        return sql.length();
    }

    /** Behind a name. */
    private int wordEnd() {
        return end(" ,)");
    }

    /** Where the next key or nothing follows. */
    private int keyEnd() {
        int end = end(",)");
        at = end;
        return end;
    }

    private int end(String signs) {
        for (int place = at; place < sql.length(); place++) {
            char c = sql.charAt(place);
            if (c == '"') {
                place = sql.indexOf('"', place + 1);
            } else if (signs.indexOf(c) >= 0) {
                return place;
            }
        }
        return sql.length();
    }
}
