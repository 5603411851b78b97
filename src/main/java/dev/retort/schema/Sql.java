package dev.retort.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the engine's own SQL, with the values of its {@code ?} and how it is undone.
 *
 * @param text one statement, passed through
 * @param binds a value for each {@code ?}, in order; without binds the text is sent as it is, question marks and all
 * @param undo the statement that undoes it; null where none was said
 * @param undoneByNothing whether it was said that there is nothing to undo
 * @param elsewhere other texts, by the name of the engine
 */
public record Sql(
        String text,
        List<@Nullable Object> binds,
        @Nullable Sql undo,
        boolean undoneByNothing,
        Map<String, String> elsewhere) {

    /** Checks the text and the values. */
    public Sql {
        if (text.isBlank()) {
            throw new DefinitionException("A statement needs a text.", "'" + text + "' is blank.", "Write some SQL.");
        }
        List<@Nullable Object> checked = new ArrayList<>();
        for (Object bind : binds) {
            checked.add(Values.checked("a parameter of: " + text, bind));
        }
        binds = Collections.unmodifiableList(checked);
        elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
    }

    /** The statement with its values; a null alone is the value null. */
    public static Sql of(String text, @Nullable Object @Nullable ... binds) {
        return new Sql(
                text, binds == null ? Collections.singletonList(null) : Arrays.asList(binds), null, false, Map.of());
    }

    /** Says the statement that undoes this one, on the way down. */
    public Sql undoneBy(String statement, @Nullable Object @Nullable ... values) {
        return new Sql(text, binds, of(statement, values), false, elsewhere);
    }

    /** Says that going down needs nothing for this statement. */
    public Sql nothingToUndo() {
        return new Sql(text, binds, null, true, elsewhere);
    }

    /** Says another text for one engine; its values are the same. */
    public Sql on(String engine, String other) {
        Map<String, String> more = new TreeMap<>(elsewhere);
        more.put(engine, other);
        return new Sql(text, binds, undo, undoneByNothing, more);
    }

    /** The text for an engine. */
    public String forEngine(String engine) {
        return elsewhere.getOrDefault(engine, text);
    }
}
