package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NamesOfConstraints;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.RenameTable;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** Operations as statements of MySQL and MariaDB, which for some of them must know the table. */
final class MysqlCompiler extends DdlCompiler {

    private final MysqlClauses words;
    private final Standing standing;

    MysqlCompiler(MysqlClauses clauses, KnownTables known, Standing standing) {
        super(clauses, known);
        this.words = clauses;
        this.standing = standing;
    }

    /** One statement, indexes included, as each statement commits. */
    @Override
    public List<Statement> createTable(CreateTable operation) {
        Table table = operation.definition();
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.isIdentity() && !isFirstOfKey(table, column.name())) {
                throw words.needsKey(table.name(), column.name());
            }
            elements.add(words.column(column));
        }
        for (Constraint constraint : table.constraints()) {
            elements.add(words.constraint(pointingFrom(table.name(), constraint)));
        }
        for (Index index : table.indexes()) {
            elements.add(words.index(index));
        }
        return List.of(structure("create table " + (operation.isOnlyIfMissing() ? "if not exists " : "")
                + words.name(table.name()) + " (" + String.join(", ", elements) + ")"
                + (table.comment() == null ? "" : " comment " + words.literal(table.comment()))));
    }

    private static boolean isFirstOfKey(Table table, String column) {
        boolean inKey = table.constraints().stream()
                .anyMatch(c -> (c instanceof PrimaryKey || c instanceof Unique)
                        && c.columns().get(0).equals(column));
        return inKey
                || table.indexes().stream()
                        .anyMatch(i ->
                                !i.columns().isEmpty() && i.columns().get(0).equals(column));
    }

    /** A foreign key of a table in another schema; the engine would look there for a table without schema. */
    private Constraint pointingFrom(QualifiedName table, Constraint constraint) {
        boolean leaves = table.schema() != null
                && constraint instanceof ForeignKey key
                && key.table().schema() == null;
        if (!leaves) {
            return constraint;
        }
        ForeignKey key = (ForeignKey) constraint;
        String schema = standing.defaultSchema();
        if (schema == null) {
            throw new UnsupportedByDialectException(
                    words.traits().name(),
                    "A " + key.describe() + " cannot be made on " + table + ".",
                    words.traits().product() + " looks for " + key.table() + " in schema " + table.schema()
                            + ", and which schema is the default one is not known here.",
                    "Say its schema too: references(\"schema." + key.table().name() + "\", ...).");
        }
        return key.pointingAt(key.table().orIn(schema));
    }

    /** Without a schema the new name would be one of the default schema. */
    @Override
    public List<Statement> renameTable(RenameTable operation) {
        QualifiedName renamed = operation.table().beside(operation.newName());
        return List.of(structure("alter table " + words.name(operation.table()) + " rename to " + words.name(renamed)));
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        List<TableChange> changes = new ArrayList<>();
        for (TableChange change : new NamesOfConstraints(known).resolved(operation)) {
            changes.add(
                    change instanceof AddConstraint add
                            ? new AddConstraint(pointingFrom(operation.table(), add.constraint()))
                            : change);
        }
        AlterTable altered = new AlterTable(operation.table(), changes);
        return new Alteration(words, altered, standing)
                .statements().stream().map(this::changing).toList();
    }

    private Statement changing(String sql) {
        return sql.startsWith("update ") ? Statement.of(sql, TransactionRule.WITHIN) : structure(sql);
    }

    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        String index = new NamesOfConstraints(known).indexOf(operation);
        Pending pending = new Pending(words, operation.table());
        Keys keys = new Keys(words, standing.table(operation.table()), pending);
        if (keys.isFree(index)) {
            return List.of(structure("drop index " + words.name(index) + " on " + words.name(operation.table())));
        }
        keys.drop(index);
        return pending.finished().stream().map(this::structure).toList();
    }
}
