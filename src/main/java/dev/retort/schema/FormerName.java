package dev.retort.schema;

/**
 * The name that a table had before, in a schema that a database is compared with.
 *
 * @param name the name within the schema
 */
public record FormerName(String name) implements TableElement {

    /** Checks the name. */
    public FormerName {
        Identifiers.checked("table", name);
    }
}
