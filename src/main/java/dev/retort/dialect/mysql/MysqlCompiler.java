package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NamesOfConstraints;
import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.SkippingForm;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.RenameTable;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
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
            elements.add(words.constraint(standing.pointingFrom(table.name(), constraint)));
        }
        for (Index index : table.indexes()) {
            elements.add(words.index(index));
        }
        return structures("create table " + (operation.isOnlyIfMissing() ? "if not exists " : "")
                + words.name(table.name()) + " (" + String.join(", ", elements) + ")" + tableOptions(table)
                + (table.comment() == null ? "" : " comment " + words.literal(table.comment())));
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
                            ? new AddConstraint(standing.pointingFrom(operation.table(), add.constraint()))
                            : change);
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        AlterTable altered = new AlterTable(operation.table(), changes);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : new Alteration(words, altered, standing).statements()) {
            if (statement.rule() == TransactionRule.ENDS) {
                statements.addAll(structures(statement.sql()));
            } else {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** A change of structure, the default schema by its name. */
    private List<Statement> structures(String sql) {
        return DefaultSchema.known(words, sql).stream().map(this::structure).toList();
    }

    @Override
    public List<Statement> createIndex(CreateIndex operation) {
        Index index = operation.index();
        if (!index.isOnlyIfMissing() || words.engine().isMariadb()) {
            return super.createIndex(operation);
        }
        return isThere(operation.table(), String.valueOf(index.name()), "'" + operation.describe() + "'")
                ? List.of()
                : super.createIndex(new CreateIndex(operation.table(), index.making(false, false)));
    }

    @Override
    protected String createIndex(QualifiedName table, Index index) {
        String plain = super.createIndex(table, index.withUnique(false).withMethod(null));
        return plain.replaceFirst("^create ", "create " + IndexKind.words(words, index));
    }

    @Override
    protected String indexToCreate(QualifiedName table, String name) {
        return words.indexName(name);
    }

    /** Whether a known table has an index of that name. */
    private boolean isThere(QualifiedName table, String index, String what) {
        TableText text = standing.table(table);
        if (text == null) {
            throw words.saidWithCare(what);
        }
        return text.keys().stream().anyMatch(key -> key.name().equalsIgnoreCase(index));
    }

    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        String index = new NamesOfConstraints(known).indexOf(operation);
        boolean withCare = operation.isOnlyIfThere();
        String what = "'" + operation.describe() + "'";
        if (withCare && !words.engine().isMariadb() && !isThere(operation.table(), index, what)) {
            return List.of();
        }
        String ifExists = withCare && words.engine().isMariadb() ? "if exists " : "";
        Pending pending = new Pending(words, operation.table());
        Keys keys = new Keys(words, standing.table(operation.table()), pending).thatMayBeMissing(ifExists);
        if (keys.isFree(index)) {
            return List.of(
                    structure("drop index " + ifExists + words.name(index) + " on " + words.name(operation.table())));
        }
        keys.drop(index);
        return pending.finished();
    }

    @Override
    public List<Statement> renameIndex(RenameIndex operation) {
        return List.of(structure("alter table " + words.name(operation.table()) + " rename index "
                + words.name(operation.from()) + " to " + words.name(operation.to())));
    }

    @Override
    protected ObjectCompiler objects() {
        return new MysqlObjectCompiler(words, structure(), new LabelColumns(words, known, standing));
    }

    @Override
    protected SkippingForm skippingForm() {
        return SkippingForm.NOT_EXISTS_ROW_BY_ROW;
    }
}
