package dev.retort.reflect;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * The schema of a database as it stands, read from its catalog at each call.
 *
 * <p>Names are folded back to what a migration says: H2 answers {@code INVOICE} for what was said {@code invoice}. Names
 * in the default schema have no schema; the rest have. Retort's own tables are among the tables.
 *
 * <p>Methods throw {@link ReflectionException} when the catalog cannot be read.
 */
public interface Inspector {

    /** The tables of the connection's default schema, and what else is in it. */
    Schema schema();

    /** The same of another schema, under qualified names; empty where there is no such schema. */
    Schema schema(String name);

    /** The names of the other schemas that are not the engine's own, sorted. */
    List<String> schemas();

    /** The table of that name. */
    default Optional<Table> table(QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? schema() : schema(schema)).table(name);
    }

    /** The table of that name: {@code table("audit.invoice")}. */
    default Optional<Table> table(String name) {
        return table(QualifiedName.parse(name));
    }

    /** Whether there is a table of that name. */
    default boolean hasTable(String name) {
        return table(name).isPresent();
    }

    /** Whether there is such a table with such a column. */
    default boolean hasColumn(String table, String column) {
        return table(table).flatMap(found -> found.column(column)).isPresent();
    }

    /** Whether there is such a table with a constraint of that name. */
    default boolean hasConstraint(String table, String constraint) {
        return table(table).flatMap(found -> found.constraint(constraint)).isPresent();
    }

    /** Whether there is such a table with an index of that name. */
    default boolean hasIndex(String table, String index) {
        return table(table).flatMap(found -> found.index(index)).isPresent();
    }
}
