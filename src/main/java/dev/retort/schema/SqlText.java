package dev.retort.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A piece of SQL that is passed through: a condition, an expression, a query; spelled once, or otherwise on some engines.
 *
 * @param text the spelling of every engine that is not named
 * @param elsewhere other spellings, by the name of the engine: {@code sqlite}
 */
public record SqlText(String text, Map<String, String> elsewhere) {

    /** Checks that no spelling is blank. */
    public SqlText {
        elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
        requireText(text);
        elsewhere.values().forEach(SqlText::requireText);
    }

    private static void requireText(String text) {
        requireText(text, "SQL needs a text.", "Write the condition, expression or query that the engine is to read.");
    }

    /** Checks that a text is not blank, and says otherwise what it is for. */
    static void requireText(String text, String what, String hint) {
        if (text.isBlank()) {
            throw new DefinitionException(what, "'" + text + "' is blank.", hint);
        }
    }

    /** The same spelling on every engine. */
    public static SqlText of(String text) {
        return new SqlText(text, Map.of());
    }

    /**
     * The text of {@code sql("...").on("sqlite", "...")}.
     *
     * @throws DefinitionException when the statement has values or says how it is undone, which a piece of SQL cannot
     */
    public static SqlText of(Sql sql) {
        if (!sql.binds().isEmpty() || sql.undo() != null || sql.undoneByNothing() || sql.resume() != null) {
            throw new DefinitionException(
                    "'" + sql.text() + "' cannot stand inside another statement.",
                    "It has values of its own or says how it is undone, which only a whole statement can.",
                    "Write sql(\"...\") alone, with the values as literals in it.");
        }
        return new SqlText(sql.text(), sql.elsewhere());
    }

    /** Says another spelling for one engine. */
    public SqlText on(String engine, String other) {
        Map<String, String> more = new TreeMap<>(elsewhere);
        more.put(engine, other);
        return new SqlText(text, more);
    }

    /** The spelling of an engine. */
    public String forEngine(String engine) {
        return elsewhere.getOrDefault(engine, text);
    }

    /** The spelling of most engines. */
    @Override
    public String toString() {
        return text;
    }
}
