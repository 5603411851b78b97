package dev.retort.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the engine's own SQL, with the values of its {@code ?} and how it is undone.
 *
 * @param text one statement, passed through
 * @param binds a value for each {@code ?}, in order; without binds the text is sent as it is, question marks and all
 * @param undo the statement that undoes it; null where none was said
 * @param undoneByNothing whether it was said that there is nothing to undo
 * @param elsewhere the text on other engines, by their names
 * @param resume what to do with it when an earlier run was stopped while the database worked on it; null for stopping
 */
public record Sql(
        String text,
        List<@Nullable Object> binds,
        @Nullable Sql undo,
        boolean undoneByNothing,
        Map<String, String> elsewhere,
        @Nullable Resume resume) {

    /**
     * How a statement outside a transaction, of which nobody knows whether it was carried out, is decided.
     *
     * @param doneWhen a query that gives a row when the statement is done; null where it is run again without a look
     */
    public record Resume(@Nullable String doneWhen) {}

    /** Checks the text and the values. */
    public Sql {
        requireText(text);
        List<@Nullable Object> checked = new ArrayList<>();
        for (Object bind : binds) {
            checked.add(Values.checked("a parameter of: " + text, bind));
        }
        binds = Collections.unmodifiableList(checked);
        SortedMap<String, String> sorted = new TreeMap<>(elsewhere);
        sorted.values().forEach(Sql::requireText);
        elsewhere = Collections.unmodifiableSortedMap(sorted);
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new DefinitionException("A statement needs a text.", "'" + text + "' is blank.", "Write some SQL.");
        }
    }

    /** The statement with its values; a null alone is the value null. */
    public static Sql of(String text, @Nullable Object @Nullable ... binds) {
        return new Sql(
                text,
                binds == null ? Collections.singletonList(null) : Arrays.asList(binds),
                null,
                false,
                Map.of(),
                null);
    }

    /** Says the statement that undoes this one, on the way down. */
    public Sql undoneBy(String statement, @Nullable Object @Nullable ... values) {
        return undoneBy(of(statement, values));
    }

    /** Says the statement that undoes this one, which may have a text for each engine. */
    public Sql undoneBy(Sql statement) {
        return new Sql(text, binds, statement, false, elsewhere, resume);
    }

    /** Says that going down needs nothing for this statement. */
    public Sql nothingToUndo() {
        return new Sql(text, binds, null, true, elsewhere, resume);
    }

    /** Says another text for an engine, with as many {@code ?}: {@code on("sqlite", "...")}. */
    public Sql on(String engine, String other) {
        Map<String, String> more = new TreeMap<>(elsewhere);
        more.put(engine, other);
        return new Sql(text, binds, undo, undoneByNothing, more, resume);
    }

    /**
     * Says a query that gives a row once the statement is done. It is asked when an earlier run was stopped while the
     * database worked on the statement; when it gives none the statement is run again.
     */
    public Sql doneWhen(String query) {
        requireText(query);
        return new Sql(text, binds, undo, undoneByNothing, elsewhere, new Resume(query));
    }

    /** Says that the statement can be run again when an earlier run was stopped while the database worked on it. */
    public Sql repeatable() {
        return new Sql(text, binds, undo, undoneByNothing, elsewhere, new Resume(null));
    }

    /** The text for an engine. */
    public String forEngine(String engine) {
        return elsewhere.getOrDefault(engine, text);
    }
}
