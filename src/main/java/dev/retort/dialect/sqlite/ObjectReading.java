package dev.retort.dialect.sqlite;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import dev.retort.schema.Trigger.Event;
import dev.retort.schema.Trigger.Time;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of views and triggers, read as what the model has words for. */
final class ObjectReading {

    private final @Nullable String schema;
    private final String sql;
    private final List<Token> tokens;
    private int at;

    private ObjectReading(@Nullable String schema, String sql) {
        this.schema = schema;
        this.sql = sql;
        this.tokens = Token.of(sql);
    }

    /** A view by its text; columns that it names are named by its query instead. */
    static View view(@Nullable String schema, String sql) {
        ObjectReading reading = new ObjectReading(schema, sql);
        reading.goTo("view");
        Token name = reading.name();
        int columns = reading.at;
        reading.goTo("as");
        String query = reading.rest();
        if (columns < reading.tokens.size() && reading.tokens.get(columns).isSign('(')) {
            String list = sql.substring(
                    reading.tokens.get(columns).start(),
                    reading.tokens.get(reading.at - 2).end());
            query = "with " + name.text() + " " + list + " as (" + query + ") select * from " + name.text();
        }
        return new View(new QualifiedName(schema, name.name()), SqlText.of(query), false);
    }

    /** A trigger by its text. */
    static Trigger trigger(@Nullable String schema, String sql) {
        ObjectReading reading = new ObjectReading(schema, sql);
        reading.goTo("trigger");
        return reading.trigger();
    }

    /** The statements between {@code begin} and {@code end}, or all where these are not there. */
    static String statements(String body) {
        List<Token> tokens = new ArrayList<>(Token.of(body));
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isSign(';')) {
            tokens.remove(tokens.size() - 1);
        }
        boolean enclosed = tokens.size() > 2
                && tokens.get(0).isWord("begin")
                && tokens.get(tokens.size() - 1).isWord("end");
        if (enclosed) {
            tokens.remove(tokens.size() - 1);
            tokens.remove(0);
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isSign(';')) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens.isEmpty()
                ? body.strip()
                : body.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    private Trigger trigger() {
        String name = name().name();
        Time time = Time.BEFORE;
        if (take("instead")) {
            require("of");
            time = Time.INSTEAD_OF;
        } else if (!take("before") && take("after")) {
            time = Time.AFTER;
        }
        Event event = take("insert") ? Event.INSERT : take("delete") ? Event.DELETE : Event.UPDATE;
        List<String> columns = new ArrayList<>();
        if (event == Event.UPDATE) {
            require("update");
            if (take("of")) {
                do {
                    columns.add(next().name());
                } while (takeComma());
            }
        }
        require("on");
        QualifiedName table = new QualifiedName(schema, name().name());
        if (take("for")) {
            require("each");
            require("row");
        }
        SqlText condition = null;
        if (take("when")) {
            int from = next().start();
            at--;
            goTo("begin");
            at--;
            String said = sql.substring(from, tokens.get(at - 1).end());
            condition = SqlText.of(DefaultText.withoutParentheses(said));
        }
        SqlText body = SqlText.of(statements(rest()));
        return new Trigger(table.beside(name), table, time, Set.of(event), columns, true, condition, null, body);
    }

    /** A name, behind that of a database where there is one, and behind {@code if not exists}. */
    private Token name() {
        if (take("if")) {
            require("not");
            require("exists");
        }
        Token name = next();
        if (at < tokens.size() && tokens.get(at).isSign('.')) {
            at++;
            name = next();
        }
        return name;
    }

    /** Goes behind the next place of a word outside of parentheses. */
    private void goTo(String word) {
        int depth = 0;
        while (true) {
            Token token = next();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && token.isWord(word)) {
                return;
            }
        }
    }

    private String rest() {
        return at < tokens.size() ? sql.substring(tokens.get(at).start()).strip() : "";
    }

    private Token next() {
        if (at >= tokens.size()) {
            throw new UnreadableTextException(sql, sql.length());
        }
        return tokens.get(at++);
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeComma() {
        boolean there = at < tokens.size() && tokens.get(at).isSign(',');
        at += there ? 1 : 0;
        return there;
    }

    private void require(String word) {
        if (!take(word)) {
            throw new UnreadableTextException(
                    sql, at < tokens.size() ? tokens.get(at).start() : sql.length());
        }
    }
}
