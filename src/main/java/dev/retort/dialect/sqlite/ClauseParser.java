package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.Clause.Target;
import dev.retort.schema.Deferral;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a column, and the constraints of a table, as SQLite's grammar has them. */
final class ClauseParser {

    private static final Set<String> FIRST_WORDS_OF_CONSTRAINTS =
            Set.of("constraint", "primary", "unique", "check", "foreign");

    private static final Set<String> FIRST_WORDS_OF_CLAUSES = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "as",
            "deferrable");

    private final String sql;
    private final List<Token> tokens;
    private int at;

    ClauseParser(String sql) {
        this(sql, Token.of(sql));
    }

    /** Reads a text whose tokens are known. */
    ClauseParser(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** Whether a constraint begins here, not a column. */
    boolean isAtConstraint() {
        return at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.WORD
                && FIRST_WORDS_OF_CONSTRAINTS.contains(tokens.get(at).key());
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    Token next() {
        if (isAtEnd()) {
            throw new UnreadableTextException(sql, sql.length());
        }
        return tokens.get(at++);
    }

    /** Goes to the end of a column's type and answers it, or the empty text where there is none. */
    String type() {
        int from = at;
        while (at < tokens.size() && tokens.get(at).isName() && !isAtColumnClause()) {
            at++;
        }
        if (at > from && isSign('(')) {
            skipParentheses();
        }
        return at == from ? "" : sql.substring(tokens.get(from).start(), previousEnd());
    }

    private boolean isAtColumnClause() {
        Token token = tokens.get(at);
        boolean begins = token.kind() == Token.Kind.WORD && FIRST_WORDS_OF_CLAUSES.contains(token.key());
        return begins || (isWord(0, "generated") && isWord(1, "always"));
    }

    /** Reads one clause, of a column or of a table: which of the two, its words tell. */
    Clause clause() {
        int start = tokens.get(at).start();
        String name = null;
        if (take("constraint")) {
            name = next().name();
            if (isAtEnd() || isWord(0, "constraint")) {
                return plain(Kind.NAME_ALONE, name, start, "");
            }
        }
        if (take("primary")) {
            require("key");
            return key(Kind.PRIMARY_KEY, name, start);
        }
        if (take("unique")) {
            return key(Kind.UNIQUE, name, start);
        }
        if (take("check")) {
            String condition = withinParentheses();
            conflict();
            return plain(Kind.CHECK, name, start, condition);
        }
        if (take("foreign")) {
            require("key");
            List<String> columns = columns();
            require("references");
            return foreignKey(name, start, columns);
        }
        if (take("references")) {
            return foreignKey(name, start, List.of());
        }
        return stateOfColumn(name, start);
    }

    private Clause stateOfColumn(@Nullable String name, int start) {
        if (take("not")) {
            require("null");
            conflict();
            return plain(Kind.NOT_NULL, name, start, "");
        }
        if (take("null")) {
            conflict();
            return plain(Kind.NULL, name, start, "");
        }
        if (take("collate")) {
            return plain(Kind.COLLATE, name, start, next().name());
        }
        if (take("default")) {
            return plain(Kind.DEFAULT, name, start, value());
        }
        if (take("generated")) {
            require("always");
        }
        require("as");
        String body = withinParentheses();
        boolean stored = isWord(0, "stored");
        if (!isAtEnd() && tokens.get(at).kind() == Token.Kind.WORD && !isAtColumnClause()) {
            at++;
        }
        return new Clause(Kind.GENERATED, name, start, previousEnd(), List.of(), body, null, false, false, stored);
    }

    private String value() {
        if (isSign('(')) {
            return parentheses();
        }
        Token first = next();
        return first.isSign('-') || first.isSign('+') ? first.text() + next().text() : first.text();
    }

    private Clause key(Kind kind, @Nullable String name, int start) {
        List<String> columns = List.of();
        boolean numbering = false;
        if (isSign('(')) {
            int from = at;
            columns = columns();
            // SQLite takes it here as well: primary key (id autoincrement).
            numbering = tokens.subList(from, at).stream().anyMatch(token -> token.isWord("autoincrement"));
        }
        boolean descending = !take("asc") && take("desc");
        conflict();
        numbering = take("autoincrement") || numbering;
        return new Clause(kind, name, start, previousEnd(), columns, "", null, numbering, descending, false);
    }

    private Clause foreignKey(@Nullable String name, int start, List<String> columns) {
        String table = next().name();
        List<String> referenced = isSign('(') ? columns() : List.of();
        ReferentialAction deleting = ReferentialAction.NO_ACTION;
        ReferentialAction updating = ReferentialAction.NO_ACTION;
        Deferral deferral = null;
        while (true) {
            if (take("on")) {
                boolean delete = next().isWord("delete");
                ReferentialAction action = action();
                deleting = delete ? action : deleting;
                updating = delete ? updating : action;
            } else if (take("match")) {
                next();
            } else if (isWord(0, "not") && isWord(1, "deferrable")) {
                take("not");
                take("deferrable");
                deferred();
            } else if (take("deferrable")) {
                deferral = deferred() ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
            } else {
                Target target = new Target(table, referenced, deleting, updating, deferral);
                return new Clause(
                        Kind.FOREIGN_KEY, name, start, previousEnd(), columns, "", target, false, false, false);
            }
        }
    }

    private boolean deferred() {
        return take("initially") && next().isWord("deferred");
    }

    private ReferentialAction action() {
        if (take("cascade")) {
            return ReferentialAction.CASCADE;
        }
        if (take("restrict")) {
            return ReferentialAction.RESTRICT;
        }
        if (take("set")) {
            return next().isWord("null") ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
        }
        require("no");
        require("action");
        return ReferentialAction.NO_ACTION;
    }

    /** The names between parentheses, each the first word after the parenthesis or a comma. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        int depth = 0;
        boolean expected = false;
        do {
            Token token = next();
            if (expected && !token.isName()) {
                throw new UnreadableTextException(sql, token.start());
            }
            if (expected) {
                columns.add(token.name());
            }
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            expected = depth == 1 && (token.isSign('(') || token.isSign(','));
        } while (depth > 0);
        return columns;
    }

    private void conflict() {
        if (isWord(0, "on") && isWord(1, "conflict")) {
            at += 3;
        }
    }

    private String withinParentheses() {
        String all = parentheses();
        return all.substring(1, all.length() - 1).strip();
    }

    private String parentheses() {
        int start = isAtEnd() ? sql.length() : tokens.get(at).start();
        skipParentheses();
        return sql.substring(start, previousEnd());
    }

    private void skipParentheses() {
        int depth = 0;
        do {
            Token token = next();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
        } while (depth > 0);
    }

    private Clause plain(Kind kind, @Nullable String name, int start, String body) {
        return new Clause(kind, name, start, previousEnd(), List.of(), body, null, false, false, false);
    }

    private int previousEnd() {
        return tokens.get(at - 1).end();
    }

    private boolean isSign(char sign) {
        return at < tokens.size() && tokens.get(at).isSign(sign);
    }

    private boolean isWord(int ahead, String word) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isWord(word);
    }

    private boolean take(String word) {
        if (isWord(0, word)) {
            at++;
            return true;
        }
        return false;
    }

    private void require(String word) {
        if (!take(word)) {
            throw new UnreadableTextException(
                    sql, isAtEnd() ? sql.length() : tokens.get(at).start());
        }
    }
}
