package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.SkippingForm;

/** Operations as statements of PostgreSQL, which speaks the standard. */
final class PostgresqlCompiler extends DdlCompiler {

    PostgresqlCompiler(PostgresqlClauses clauses, KnownTables known) {
        super(clauses, known);
    }

    @Override
    protected SkippingForm skippingForm() {
        return SkippingForm.ON_CONFLICT;
    }
}
