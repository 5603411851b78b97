package dev.retort.dialect.sqlite;

import dev.retort.schema.ColumnType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;
import java.util.Map;

/**
 * Types in a table that is {@code strict}, which knows {@code integer}, {@code real}, {@code text}, {@code blob} and {@code
 * any} only: <a href="https://sqlite.org/stricttables.html">the manual</a>.
 */
final class StrictTypes {

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.SMALLINT, "integer",
            Kind.INTEGER, "integer",
            Kind.BIGINT, "integer",
            Kind.BOOLEAN, "integer",
            Kind.DECIMAL, "real",
            Kind.REAL, "real",
            Kind.DOUBLE_PRECISION, "real",
            Kind.BINARY, "blob",
            Kind.CASE_INSENSITIVE_TEXT, "text collate nocase");

    private StrictTypes() {}

    /** The type under the name that a strict table has for it. */
    static ColumnType of(ColumnType type) {
        ColumnType here = type.forEngine(SqliteTraits.NAME);
        return here instanceof PortableType portable ? new SqlType(WORDS.getOrDefault(portable.kind(), "text")) : here;
    }
}
