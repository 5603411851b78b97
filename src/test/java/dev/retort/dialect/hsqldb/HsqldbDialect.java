package dev.retort.dialect.hsqldb;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NormalForm;
import dev.retort.dialect.RowLock;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.StandardDialect;
import dev.retort.reflect.Inspector;
import java.sql.Connection;

/** How HSQLDB is spoken to. */
final class HsqldbDialect extends StandardDialect {

    private final HsqldbClauses clauses;

    HsqldbDialect() {
        this(new HsqldbClauses());
    }

    private HsqldbDialect(HsqldbClauses clauses) {
        super(clauses);
        this.clauses = clauses;
    }

    @Override
    protected DdlCompiler compiler(KnownTables known) {
        return new HsqldbCompiler(clauses, known);
    }

    /** HSQLDB has no {@code nowait}: another runner waits inside the engine. */
    @Override
    public RunLock lock(String historyName) {
        return RowLock.waiting(historyName);
    }

    @Override
    protected NormalForm form() {
        return new HsqldbForm(clauses);
    }

    @Override
    protected Inspector inspector(Connection connection, NormalForm form) {
        return new HsqldbInspector(connection, form);
    }
}
