package dev.retort.dialect.sqlite;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.SkippingForm;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropTable;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.InsertFrom;
import dev.retort.operation.InsertRows;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RowsOperation;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableOperation;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as statements of SQLite; what {@code alter table} cannot do is a {@link Rebuild}. */
final class SqliteCompiler extends DdlCompiler {

    private static final Set<String> ALWAYS_THERE = Set.of("main", "temp");

    private final SqliteClauses words;
    private final StandingTables tables;

    /** The indexes that go before the table is altered, which SQLite has not heard of yet. */
    private final Set<String> dropped = new HashSet<>();

    SqliteCompiler(SqliteClauses clauses, StandingTables tables) {
        super(clauses, new KnownTables(tables, SqliteInspector::new, NameFolding.SAME));
        this.words = clauses;
        this.tables = tables;
    }

    /** The table as SQLite can have it. */
    Table fitted(Table table) {
        return words.fitted(table);
    }

    /** The text of a table, as the schema would store it. */
    String tableText(Table table) {
        return createTable(QualifiedName.of(table.name().name()), table);
    }

    /** The text of an index, as the schema would store it. */
    String indexText(QualifiedName table, Index index) {
        return createIndex(QualifiedName.of(table.name()), index);
    }

    String text(SqlText sql) {
        return words.text(sql);
    }

    String written(String name) {
        return words.name(name);
    }

    @Override
    public List<Statement> table(TableOperation operation) {
        requireDatabase(operation.table());
        return super.table(operation);
    }

    @Override
    public List<Statement> index(IndexOperation operation) {
        requireDatabase(operation.table());
        return super.index(operation);
    }

    @Override
    public List<Statement> object(ObjectOperation operation) {
        if (operation instanceof CreateObject create) {
            requireDatabase(create.object());
        } else if (operation instanceof ReplaceObject replace) {
            requireDatabase(replace.now());
        }
        return super.object(operation);
    }

    private void requireDatabase(SchemaObject object) {
        if (object instanceof View || object instanceof Trigger) {
            requireDatabase(object.name());
        }
    }

    @Override
    protected SqliteObjects objects() {
        return new SqliteObjects(words, tables.connection(), new LabelRebuilds(this, words, tables));
    }

    @Override
    protected String tableOptions(Table table) {
        return words.options(table);
    }

    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        dropped.add(Token.key(String.valueOf(operation.name())));
        return super.dropIndex(operation);
    }

    /** Drops and creates again: SQLite has no new names for indexes. */
    @Override
    public List<Statement> renameIndex(RenameIndex operation) {
        QualifiedName table = operation.table();
        String sql = new StandingIndexes(this, tables).text(table, operation.from());
        String renamed = StandingIndexes.renamed(sql, operation.from(), words.name(table.beside(operation.to())));
        return List.of(structure("drop index " + words.name(table.beside(operation.from()))), structure(renamed));
    }

    @Override
    public List<Statement> data(DataOperation operation) {
        if (operation instanceof InsertRows insert) {
            requireDatabase(insert.table());
        } else if (operation instanceof InsertFrom insert) {
            requireDatabase(insert.table());
        } else if (operation instanceof RowsOperation rows) {
            requireDatabase(rows.rows().table());
        }
        return super.data(operation);
    }

    @Override
    protected SkippingForm skippingForm() {
        return SkippingForm.ON_CONFLICT_OF_SUBQUERY;
    }

    private void requireDatabase(QualifiedName table) {
        String schema = table.schema();
        if (schema == null || ALWAYS_THERE.contains(schema)) {
            return;
        }
        Connection connection = tables.connection();
        if (connection == null || !new LiveTables(connection).hasDatabase(schema)) {
            throw words.noSchema(table);
        }
    }

    @Override
    protected String indexToCreate(QualifiedName table, String name) {
        return words.name(table.beside(name));
    }

    @Override
    protected String tableOfIndex(QualifiedName table) {
        return words.name(table.name());
    }

    @Override
    public List<Statement> dropTable(DropTable operation) {
        List<Statement> statements = new ArrayList<>();
        QualifiedName table = operation.table();
        Connection connection = tables.connection();
        if (connection != null && !new LiveTables(connection).pointers(table).isEmpty()) {
            statements.add(Statement.mustBeEmpty(
                    "select 1 from pragma_foreign_keys where foreign_keys = 1",
                    "Table " + table
                            + " cannot be dropped while foreign keys of other tables point at it, as their rows"
                            + " would be deleted or left pointing at nothing; drop these tables or keys first."));
        }
        if (connection != null) {
            new DependentViews(connection).requireNone("table", table);
        }
        statements.addAll(super.dropTable(operation));
        return statements;
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        requireKeysOfIdentities(operation);
        List<Statement> statements = new ArrayList<>();
        Table known = tables.connection() == null ? tables.known(operation.table()) : null;
        for (Phase phase : Phase.of(operation.table(), operation.changes())) {
            for (RenameColumn rename : phase.renames()) {
                statements.add(structure("alter table " + words.name(operation.table()) + " " + renameColumn(rename)));
            }
            known = after(known, phase.renames());
            if (phase.edits().isEmpty()) {
                continue;
            }
            Standing standing = standing(operation.table(), known, statements);
            if (standing == null) {
                statements.addAll(withoutKnowing(operation, phase));
                continue;
            }
            TableEdit edit = TableEdit.of(words, standing, phase.edits());
            statements.addAll(edit.needsRebuild() ? new Rebuild(words, standing, edit).statements() : edit.natively());
            known = after(known, phase.edits());
        }
        return statements;
    }

    /** An identity that is added without any primary key is refused without a look at the table. */
    private void requireKeysOfIdentities(AlterTable operation) {
        boolean addsKey = operation.changes().stream()
                .anyMatch(change -> change instanceof AddConstraint add && add.constraint() instanceof PrimaryKey);
        for (TableChange change : operation.changes()) {
            if (change instanceof AddColumn add && add.column().isIdentity() && !addsKey) {
                throw words.identityOutsideKey(add.column().name(), operation.table());
            }
        }
    }

    private @Nullable Standing standing(QualifiedName table, @Nullable Table known, List<Statement> before) {
        Connection connection = tables.connection();
        if (connection != null) {
            return new LiveTables(connection).after(before, table).withoutIndexes(dropped);
        }
        return known == null ? null : KnownTable.standing(this, known).withoutIndexes(dropped);
    }

    private @Nullable Table after(@Nullable Table table, List<? extends TableChange> changes) {
        Table after = table;
        for (TableChange change : changes) {
            after = after == null ? null : KnownTable.after(this, after, change);
        }
        return after;
    }

    /** The changes where nothing is known of the table: only those that SQLite does itself. */
    private List<Statement> withoutKnowing(AlterTable operation, Phase phase) {
        for (TableChange change : phase.edits()) {
            if (!Rebuilds.isAlwaysNative(words, change)) {
                throw new TableChangeException(
                        "'" + change.describe() + "' cannot be written for table " + operation.table() + ".",
                        "SQLite needs a rebuild of the table for it, and without a database its definition is not"
                                + " known: the history up to here does not create it with createTable.",
                        "Run the migration on the database, let the script begin where the table is created, or write"
                                + " the change in SQL: onlyOn(\"sqlite\", o -> o.execute(...)).");
            }
        }
        return super.alterTable(new AlterTable(operation.table(), phase.edits()));
    }
}
