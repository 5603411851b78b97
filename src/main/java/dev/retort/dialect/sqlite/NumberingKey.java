package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.TableText.ConstraintText;
import java.util.List;

/** Makes the primary key of a table number its rows, and no longer. */
final class NumberingKey {

    private NumberingKey() {}

    /** Whether the column is all of the primary key. */
    static boolean isWholeKey(TableText text, String column) {
        List<String> key = text.key();
        return key.size() == 1 && Token.same(key.get(0), column);
    }

    /** The table with its rows numbered by the column, which is its primary key. */
    static TableText with(TableText text, ColumnText column) {
        ColumnText whole = column.withType("integer");
        Clause own = whole.clause(Kind.PRIMARY_KEY);
        if (own != null) {
            String written = whole.text().substring(own.start(), own.end());
            String plain = own.isNumbering() ? written : without("desc", written) + " autoincrement";
            return text.replacing(whole.replacing(own, plain));
        }
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.clause().kind() == Kind.PRIMARY_KEY) {
                Clause key = constraint.clause();
                String written = constraint.text().substring(key.start(), key.end());
                int open = open(written);
                String before = written.substring(0, open).stripTrailing();
                String behind = written.substring(afterParentheses(written));
                return text.without(constraint).replacing(whole.with(before + behind + " autoincrement"));
            }
        }
        return text.replacing(whole);
    }

    /** The table with the same key, which numbers no rows: an {@code integer} still would. */
    static TableText without(TableText text, ColumnText column) {
        ColumnText plain = column.withType(text.isStrict() ? "int" : "bigint");
        Clause own = plain.clause(Kind.PRIMARY_KEY);
        if (own != null) {
            String written = plain.text().substring(own.start(), own.end());
            plain = plain.replacing(own, without("autoincrement", written));
        }
        TableText changed = text;
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.clause().isNumbering()) {
                changed = changed.replacing(constraint, ConstraintText.of(without("autoincrement", constraint.text())));
            }
        }
        return changed.replacing(plain.has(Kind.NOT_NULL) ? plain : plain.with("not null"));
    }

    private static int open(String written) {
        for (Token token : Token.of(written)) {
            if (token.isSign('(')) {
                return token.start();
            }
        }
        return written.length();
    }

    private static int afterParentheses(String written) {
        for (Token token : Token.of(written)) {
            if (token.isSign(')')) {
                return token.end();
            }
        }
        return written.length();
    }

    private static String without(String word, String written) {
        for (Token token : Token.of(written)) {
            if (token.isWord(word)) {
                return written.substring(0, token.start()).stripTrailing() + written.substring(token.end());
            }
        }
        return written;
    }
}
