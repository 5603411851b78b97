package dev.retort.dialect.h2;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NamesOfConstraints;
import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.Statement;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.InsertRows;
import dev.retort.operation.SetDefault;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations as statements of H2, which for a few of them must know the table. */
final class H2Compiler extends DdlCompiler {

    private final H2Clauses words;

    H2Compiler(H2Clauses clauses, KnownTables known) {
        super(clauses, known);
        this.words = clauses;
    }

    @Override
    protected boolean looksBesideTable() {
        return true;
    }

    /** {@code create unique nulls not distinct index}. */
    @Override
    protected String createIndex(QualifiedName table, Index index) {
        if (!index.nullsAreEqual()) {
            return super.createIndex(table, index);
        }
        Index usual = new Index(
                index.name(),
                index.keys(),
                true,
                null,
                null,
                List.of(),
                false,
                Map.of(),
                false,
                false,
                index.isOnlyIfMissing());
        return super.createIndex(table, usual).replaceFirst("^create unique ", "create unique nulls not distinct ");
    }

    @Override
    protected TableChangeVisitor<List<String>> changes(QualifiedName table) {
        return new H2ChangeCompiler(this, table);
    }

    @Override
    protected ObjectCompiler objects() {
        return new H2ObjectCompiler(words, structure(), new EnumColumns(words, known, structure()));
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        QualifiedName name = operation.table();
        Table table = null;
        if (operation.changes().stream().anyMatch(H2Compiler::mustKnowTheTable)) {
            table = known.table(name);
        }
        if (table == null) {
            return super.alterTable(operation);
        }
        List<Statement> statements = new ArrayList<>();
        for (TableChange change : operation.changes()) {
            TableChange next = change;
            if (change instanceof DropColumn drop) {
                statements.addAll(dropWhatSharesColumn(name, table, drop));
            } else if (change instanceof SetDefault set) {
                next = withDocument(table, set);
            }
            statements.addAll(super.alterTable(new AlterTable(name, List.of(next))));
            table = after(table, change);
        }
        return statements;
    }

    private static boolean mustKnowTheTable(TableChange change) {
        return change instanceof DropColumn
                || (change instanceof SetDefault set
                        && set.value() instanceof DefaultValue.Literal literal
                        && literal.value() instanceof String);
    }

    /** H2 drops what stands on one column with it, but refuses to where other columns are part of it. */
    private List<Statement> dropWhatSharesColumn(QualifiedName name, Table table, DropColumn dropped) {
        String column = dropped.name();
        List<Statement> statements = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (isShared(constraint.columns(), column) && constraint.name() != null) {
                DropConstraint drop = new DropConstraint(constraint.name(), null, null, false, dropped.isCascading());
                statements.addAll(super.alterTable(new AlterTable(name, List.of(drop))));
            }
        }
        for (Index index : table.indexes()) {
            if (isShared(index.columns(), column) && index.name() != null) {
                DropIndex drop = DropIndex.of(name, String.valueOf(index.name()));
                statements.addAll(dropIndex(drop, table, column));
            }
        }
        return statements;
    }

    /** H2 drops no index that a constraint stands on; the constraint goes before, and makes an index of its own behind. */
    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        return dropIndex(operation, known.table(operation.table()), null);
    }

    private List<Statement> dropIndex(DropIndex operation, @Nullable Table table, @Nullable String goingColumn) {
        QualifiedName name = operation.table();
        String index = new NamesOfConstraints(known).indexOf(operation);
        List<Constraint> owners = new IndexOwners(known).of(table, index);
        List<Statement> statements = new ArrayList<>();
        for (Constraint owner : owners) {
            DropConstraint drop = DropConstraint.of(String.valueOf(owner.name()));
            statements.addAll(super.alterTable(new AlterTable(name, List.of(drop))));
        }
        statements.addAll(super.dropIndex(operation));
        for (Constraint owner : owners) {
            boolean goes =
                    goingColumn != null && owner.columns().stream().anyMatch(column -> known.same(goingColumn, column));
            if (!goes) {
                AddConstraint add = new AddConstraint(owner);
                statements.addAll(super.alterTable(new AlterTable(name, List.of(add))));
            }
        }
        return statements;
    }

    private boolean isShared(List<String> columns, String column) {
        return columns.size() > 1 && columns.stream().anyMatch(c -> known.same(column, c));
    }

    private TableChange withDocument(Table table, SetDefault change) {
        Column column = column(table, change.column());
        return column == null
                ? change
                : new SetDefault(change.column(), words.document(column.type(), change.value()), null, false);
    }

    private @Nullable Column column(@Nullable Table table, String said) {
        if (table != null) {
            for (Column column : table.columns()) {
                if (known.same(said, column.name())) {
                    return column;
                }
            }
        }
        return null;
    }

    /** The table after a change; where the change does not fit what is known of the table, H2 will say so itself. */
    private static Table after(Table table, TableChange change) {
        try {
            return change.applyTo(table);
        } catch (DefinitionException e) {
            return table;
        }
    }

    /** A text for a JSON column is a document: {@code ? format json}. */
    @Override
    protected List<String> marks(InsertRows operation) {
        List<String> columns = operation.columns();
        boolean text = operation.rows().stream()
                .map(Row::values)
                .anyMatch(values -> values.values().stream().anyMatch(String.class::isInstance));
        Table table = text ? known.table(operation.table()) : null;
        return columns.stream()
                .map(name -> {
                    Column column = column(table, name);
                    return column != null && words.isJson(column.type()) ? "? format json" : "?";
                })
                .toList();
    }
}
