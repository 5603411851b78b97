package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;

/** Operations as statements of PostgreSQL, which speaks the standard. */
final class PostgresqlCompiler extends DdlCompiler {

    PostgresqlCompiler(PostgresqlClauses clauses, KnownTables known) {
        super(clauses, known);
    }
}
