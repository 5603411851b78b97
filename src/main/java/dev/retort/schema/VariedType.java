package dev.retort.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type that is another one on some engines.
 *
 * @param type the type of every engine that is not named
 * @param elsewhere the others, by the name of the engine
 */
public record VariedType(ColumnType type, Map<String, ColumnType> elsewhere) implements ColumnType {

    /** Checks that one type is not chosen twice. */
    public VariedType {
        elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
        if (type instanceof VariedType || elsewhere.values().stream().anyMatch(VariedType.class::isInstance)) {
            throw new DefinitionException(
                    "A type cannot be chosen by the engine twice.",
                    "on(...) is said inside another on(...).",
                    "Say each engine once: bigint().on(\"sqlite\", integer()).on(\"h2\", integer()).");
        }
    }

    static VariedType of(ColumnType type, String engine, ColumnType other) {
        boolean more = type instanceof VariedType;
        Map<String, ColumnType> elsewhere = new TreeMap<>(more ? ((VariedType) type).elsewhere : Map.of());
        elsewhere.put(engine, other);
        return new VariedType(more ? ((VariedType) type).type : type, elsewhere);
    }

    @Override
    public ColumnType forEngine(String engine) {
        return elsewhere.getOrDefault(engine, type);
    }

    @Override
    public String describe() {
        return type.describe();
    }
}
