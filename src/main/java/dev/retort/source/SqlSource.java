package dev.retort.source;

import dev.retort.schema.Define;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Script;
import dev.retort.schema.Sql;
import dev.retort.schema.SqlText;
import dev.retort.schema.Undo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements, pieces of SQL and scripts as words. */
final class SqlSource {

    private final Words words;

    SqlSource(Words words) {
        this.words = words;
    }

    /** A statement as {@code sql(...)}, with all that is said of it. */
    Code sql(Sql sql) {
        Sql.Resume resume = sql.resume();
        boolean isOdd = (sql.undo() != null && sql.undoneByNothing())
                || (resume != null
                        && resume.doneWhen() != null
                        && resume.doneWhen().isBlank());
        if (isOdd) {
            return words.values.constructed(sql);
        }
        Code code = words.define("sql", plain(sql));
        for (Map.Entry<String, String> other : sql.elsewhere().entrySet()) {
            code = Code.then(code, "on", words.text(other.getKey()), words.lines(other.getValue()));
        }
        if (sql.undo() != null) {
            code = Code.then(code, Code.call("undoneBy", plainOrWhole(sql.undo())));
        }
        code = sql.undoneByNothing() ? Code.then(code, "nothingToUndo") : code;
        if (resume == null) {
            return code;
        }
        return resume.doneWhen() == null
                ? Code.then(code, "repeatable")
                : Code.then(code, "doneWhen", words.lines(resume.doneWhen()));
    }

    /** Whether a statement is a text with values, and nothing more is said of it. */
    static boolean isPlain(Sql sql) {
        return sql.undo() == null && !sql.undoneByNothing() && sql.elsewhere().isEmpty() && sql.resume() == null;
    }

    /** The text and the values of a statement, as arguments. */
    List<Code> plain(Sql sql) {
        return Code.with(words.lines(sql.text()), words.values.variable(sql.binds()));
    }

    /** A statement as arguments of a word that takes a text with values, or a whole one. */
    List<Code> plainOrWhole(Sql sql) {
        return isPlain(sql) ? plain(sql) : List.of(sql(sql));
    }

    /** A piece of SQL as the argument of a word that takes a text or {@code sql(...)}. */
    Code piece(SqlText piece) {
        return piece.elsewhere().isEmpty() ? words.lines(piece.text()) : varied(piece);
    }

    /** A piece of SQL as {@code sql(...)}. */
    Code varied(SqlText piece) {
        return sql(new Sql(piece.text(), List.of(), null, false, piece.elsewhere(), null));
    }

    /** A piece of SQL as the argument of a constructor. */
    Code constructed(SqlText piece) {
        String type = words.imports.type(SqlText.class);
        return Code.call(type + ".of", piece.elsewhere().isEmpty() ? words.text(piece.text()) : varied(piece));
    }

    static boolean isPlain(@Nullable SqlText piece) {
        return piece == null || piece.elsewhere().isEmpty();
    }

    /** Whether words can say how a change of rows is undone. */
    static boolean isPlain(@Nullable Undo undo) {
        return undo == null || undo.statement() == null || isPlain(undo.statement());
    }

    /** The code with what was said of the way back from a change of rows. */
    Code undone(Code code, @Nullable Undo undo) {
        if (undo == null) {
            return code;
        }
        return undo.statement() == null
                ? Code.then(code, "nothingToUndo")
                : Code.then(code, Code.call("undoneBy", plain(undo.statement())));
    }

    /** A script by its name where the class path has it, or else with its text. */
    Code script(Script script) {
        boolean isOdd = script.undo() != null && script.undoneByNothing();
        if (isOdd || !isOnClassPath(script)) {
            return words.values.constructed(script);
        }
        Code code = words.define("script", words.text(script.resource()));
        Script undo = script.undo();
        if (undo != null) {
            boolean isPlain = undo.undo() == null && !undo.undoneByNothing() && !undo.isRepeatable();
            code = Code.then(
                    code, "undoneBy", isPlain && isOnClassPath(undo) ? words.text(undo.resource()) : script(undo));
        }
        code = script.undoneByNothing() ? Code.then(code, "nothingToUndo") : code;
        return script.isRepeatable() ? Code.then(code, "repeatable") : code;
    }

    /** Whether a script is found by its name alone: one that lies beside a class says nothing of the class. */
    static boolean isOnClassPath(Script script) {
        try {
            return Define.script(script.resource()).text().equals(script.text());
        } catch (DefinitionException e) {
            // There is none, which is the answer.
            return false;
        }
    }
}
