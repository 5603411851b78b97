package dev.retort.schema;

import java.util.Locale;

/**
 * How one engine keeps a table; the other engines leave it out.
 *
 * @param engine the name of the engine, in lower case
 * @param key the option as the engine's manual names it, in lower case: {@code engine}, {@code fillfactor}
 * @param value its value, passed through
 */
public record TableOption(String engine, String key, String value) implements TableElement {

    /** Checks that all is said. */
    public TableOption {
        key = key.strip().toLowerCase(Locale.ROOT);
        if (engine.isBlank() || key.isEmpty() || value.isBlank()) {
            throw new DefinitionException(
                    "A table option needs an engine, a name and a value.",
                    "One of '" + engine + "', '" + key + "' and '" + value + "' is blank.",
                    "Write option(\"mysql\", \"engine\", \"InnoDB\").");
        }
    }
}
