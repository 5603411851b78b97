package dev.retort.dialect.hsqldb;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NormalForm;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.StandardDialect;

/** How HSQLDB is spoken to. */
final class HsqldbDialect extends StandardDialect {

    HsqldbDialect() {
        super(new HsqldbClauses());
    }

    @Override
    protected DdlCompiler compiler(KnownTables known) {
        return new HsqldbCompiler(clauses, known);
    }

    @Override
    public RunLock lock(String historyName) {
        return new HsqldbLock(historyName);
    }

    @Override
    protected NormalForm form() {
        return new HsqldbForm(clauses);
    }
}
