package dev.retort.dialect.hsqldb;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What HSQLDB changes otherwise than the standard: hsqldb.org/doc/2.0/guide/databaseobjects-chapt.html. */
final class HsqldbCompiler extends DdlCompiler {

    HsqldbCompiler(Clauses clauses, KnownTables known) {
        super(clauses, known);
    }

    @Override
    protected String renameColumn(RenameColumn change) {
        return alterColumn(change.from(), "rename to " + clauses.name(change.to()));
    }

    @Override
    protected String renameConstraint(QualifiedName table, RenameConstraint change) {
        String from = clauses.name(table.beside(change.from()));
        return "alter constraint " + from + " rename to " + clauses.name(table.beside(change.to()));
    }

    /** No comment is an empty one. */
    @Override
    protected String comment(QualifiedName table, @Nullable String column, @Nullable String text) {
        return super.comment(table, column, text == null ? "" : text);
    }

    @Override
    protected boolean looksBesideTable() {
        return true;
    }

    @Override
    protected boolean spellsDropsOut() {
        return true;
    }
}
