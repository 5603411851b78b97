package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlCompiler;

/** Operations as statements of PostgreSQL, which speaks the standard. */
final class PostgresqlCompiler extends DdlCompiler {

    PostgresqlCompiler(PostgresqlClauses clauses) {
        super(clauses);
    }
}
