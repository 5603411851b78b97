package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one column, with the space and comments around it.
 *
 * @param text all of it
 * @param name the column's name
 * @param nameEnd where the name ends
 * @param type its type as written; the empty text for none
 * @param clauses in order
 */
record ColumnText(String text, String name, int nameEnd, String type, List<Clause> clauses) {

    static ColumnText of(String text) {
        return of(text, new ClauseParser(text));
    }

    /** The column whose text a parser is at the beginning of. */
    static ColumnText of(String text, ClauseParser parser) {
        Token name = parser.next();
        if (!name.isName()) {
            throw new UnreadableTextException(text, name.start());
        }
        String type = parser.type();
        List<Clause> clauses = new ArrayList<>();
        while (!parser.isAtEnd()) {
            clauses.add(parser.clause());
        }
        return new ColumnText(text, name.name(), name.end(), type, clauses);
    }

    @Nullable
    Clause clause(Kind kind) {
        for (Clause clause : clauses) {
            if (clause.kind() == kind) {
                return clause;
            }
        }
        return null;
    }

    boolean has(Kind kind) {
        return clause(kind) != null;
    }

    /** Whether the engine computes its values. */
    boolean isGenerated() {
        return has(Kind.GENERATED);
    }

    /** Whether it numbers the rows and never gives a number twice. */
    boolean isNumbering() {
        Clause key = clause(Kind.PRIMARY_KEY);
        return key != null && key.isNumbering();
    }

    /** The column with another type, and what may stand behind it: {@code text collate nocase}. */
    ColumnText withType(String newType) {
        if (type.isEmpty()) {
            return of(text.substring(0, nameEnd) + " " + newType + text.substring(nameEnd));
        }
        int start = Token.of(text).get(1).start();
        return of(text.substring(0, start) + newType + text.substring(start + type.length()));
    }

    /** The column with a clause behind its last one. */
    ColumnText with(String clause) {
        int end = lastEnd();
        return of(text.substring(0, end) + " " + clause + text.substring(end));
    }

    ColumnText without(Clause clause) {
        int start = clause.start();
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        boolean inComment = text.lastIndexOf("--", start) > text.lastIndexOf('\n', start);
        String before = text.substring(0, inComment ? clause.start() : start);
        String after = text.substring(clause.end());
        boolean touching = !after.isEmpty() && !Character.isWhitespace(after.charAt(0));
        return of(before + (touching ? " " : "") + after);
    }

    /** The column with another text in the place of a clause. */
    ColumnText replacing(Clause clause, String other) {
        return of(text.substring(0, clause.start()) + other + text.substring(clause.end()));
    }

    private int lastEnd() {
        List<Token> tokens = Token.of(text);
        return tokens.get(tokens.size() - 1).end();
    }
}
