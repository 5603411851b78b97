package dev.retort.autogenerate;

import dev.retort.schema.QualifiedName;
import java.util.Locale;
import java.util.Set;

/** The tables in which other tools keep their history, under the names that they have unless said. */
final class OtherTools {

    private static final Set<String> TABLES = Set.of(
            "flyway_schema_history", "schema_version", "databasechangelog", "databasechangeloglock", "alembic_version");

    private OtherTools() {}

    static boolean includes(QualifiedName table) {
        return TABLES.contains(table.name().toLowerCase(Locale.ROOT));
    }
}
