package dev.retort.dialect;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Apart;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropTable;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperationVisitor;
import dev.retort.operation.InsertRows;
import dev.retort.operation.LockTable;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.RenameTable;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperationVisitor;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Operations as statements of standard SQL, in methods named after the clauses; a dialect overrides the clauses that it
 * says otherwise.
 */
public class DdlCompiler
        implements OperationVisitor<List<Statement>>,
                TableOperationVisitor<List<Statement>>,
                IndexOperationVisitor<List<Statement>> {

    /** How the engine writes names, types, values and the parts of a table. */
    protected final Clauses clauses;

    /** The tables as they stand. */
    protected final KnownTables known;

    /** A compiler that writes the clauses as these do. */
    protected DdlCompiler(Clauses clauses, KnownTables known) {
        this.clauses = clauses;
        this.known = known;
    }

    /**
     * The statements that carry out an operation.
     *
     * @throws UnsupportedByDialectException when the engine has no such thing
     */
    public final List<Statement> compile(Operation operation) {
        return operation.accept(this);
    }

    /** What is compiled: without the words of manner that the engine has none for, those of meaning checked. */
    private List<Statement> fitted(Operation operation, Function<Operation, List<Statement>> compiled) {
        List<Statement> statements = new ArrayList<>();
        for (Operation fitted : new Fitting(clauses.traits()).fitted(operation, new ArrayList<>())) {
            new Claims(clauses).check(fitted);
            statements.addAll(compiled.apply(fitted));
        }
        return statements;
    }

    /** How a change of structure stands to transactions. */
    protected TransactionRule structure() {
        return clauses.traits().has(Feature.TRANSACTIONAL_DDL) ? TransactionRule.WITHIN : TransactionRule.ENDS;
    }

    /** A change of structure. */
    protected final Statement structure(String sql) {
        return Statement.of(sql, structure());
    }

    @Override
    public List<Statement> table(TableOperation operation) {
        return fitted(
                operation,
                fitted -> fitted instanceof IndexOperation index
                        ? index.accept((IndexOperationVisitor<List<Statement>>) this)
                        : ((TableOperation) fitted).accept((TableOperationVisitor<List<Statement>>) this));
    }

    @Override
    public List<Statement> createTable(CreateTable operation) {
        Table table = operation.definition();
        List<Statement> statements = new ArrayList<>();
        String create = createTable(table.name(), table);
        statements.add(structure(operation.isOnlyIfMissing() ? ifNotExists(create, "create table") : create));
        for (Index index : table.indexes()) {
            statements.add(structure(createIndex(table.name(), index.making(false, operation.isOnlyIfMissing()))));
        }
        comments(table).forEach(comment -> statements.add(structure(comment)));
        return statements;
    }

    /** A statement that does nothing where its object is there, from one that fails. */
    protected static String ifNotExists(String sql, String words) {
        return words + " if not exists" + sql.substring(words.length());
    }

    /** The statements that say the comments of a new table; none where they stand in the table itself. */
    protected List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(comment(table.name(), null, table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(comment(table.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    /** {@code comment on ... is '...'}. */
    protected String comment(QualifiedName table, @Nullable String column, @Nullable String text) {
        String what = column == null
                ? "table " + clauses.name(table)
                : "column " + clauses.name(table) + "." + clauses.name(column);
        return "comment on " + what + " is " + clauses.literal(text);
    }

    /** {@code create table name (columns, constraints)}. */
    protected String createTable(QualifiedName name, Table table) {
        StringJoiner elements = new StringJoiner(", ", "create table " + clauses.name(name) + " (", ")");
        for (Column column : table.columns()) {
            elements.add(clauses.columnInTable(table, column));
        }
        // A key may be the one that a foreign key of the same table stands on, which engines want to know before.
        table.constraints().stream()
                .sorted(Comparator.comparing(ForeignKey.class::isInstance))
                .map(constraint -> clauses.constraintInTable(table, pointing(name, constraint)))
                .filter(clause -> !clause.isEmpty())
                .forEach(elements::add);
        return elements + tableOptions(table);
    }

    /** Whether a foreign key looks for a table without schema beside its own table, and not in the default schema. */
    protected boolean looksBesideTable() {
        return false;
    }

    /** A constraint of a table, which points at the table that was meant. */
    final Constraint pointing(QualifiedName table, Constraint constraint) {
        boolean leaves = looksBesideTable()
                && table.schema() != null
                && constraint instanceof ForeignKey key
                && key.table().schema() == null;
        if (!leaves) {
            return constraint;
        }
        ForeignKey key = (ForeignKey) constraint;
        return key.pointingAt(key.table().orIn(known.defaultSchema()));
    }

    /** What stands behind the parenthesis of a new table; a blank before each word. */
    protected String tableOptions(Table table) {
        StringBuilder text = new StringBuilder();
        for (TableOption option : table.options()) {
            text.append(' ').append(option.key()).append(' ').append(option.value());
        }
        return text.toString();
    }

    @Override
    public List<Statement> dropTable(DropTable operation) {
        return List.of(structure("drop table " + (operation.isOnlyIfThere() ? "if exists " : "")
                + clauses.name(operation.table()) + (operation.isCascading() ? " cascade" : "")));
    }

    @Override
    public List<Statement> renameTable(RenameTable operation) {
        return List.of(structure(
                "alter table " + clauses.name(operation.table()) + " rename to " + clauses.name(operation.newName())));
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        List<Statement> statements = new ArrayList<>();
        TableChangeVisitor<List<String>> changes = changes(operation.table());
        List<TableChange> resolved = new NamesOfConstraints(known).resolved(operation);
        List<TableChange> said =
                spellsDropsOut() ? new SpelledOutDrops(clauses, known).of(operation.table(), resolved) : resolved;
        for (TableChange change : said) {
            change.accept(changes).forEach(sql -> statements.add(structure(sql)));
        }
        return statements;
    }

    /** Whether {@code alter table} has no {@code if exists}, and drops no column that shares a constraint with others. */
    protected boolean spellsDropsOut() {
        return false;
    }

    /** What writes the changes to a table, each as statements. */
    protected TableChangeVisitor<List<String>> changes(QualifiedName table) {
        return new ChangeCompiler(this, table);
    }

    /** {@code create table ... partition of ...}, where the engine has such. */
    @Override
    public List<Statement> createPartition(CreatePartition operation) {
        throw clauses.unsupported(operation.describe(), Feature.PARTITIONS, "Keep all rows in one table.");
    }

    /** {@code lock table ... in ... mode}. */
    @Override
    public List<Statement> lockTable(LockTable operation) {
        return List.of(structure("lock table " + clauses.name(operation.table()) + " in "
                + operation.mode().words() + " mode"));
    }

    /** {@code alter column name ...}. */
    protected String alterColumn(String column, String action) {
        return "alter column " + clauses.name(column) + " " + action;
    }

    /** The action that gives a column another type. */
    protected String setType(SetType change) {
        String using = change.conversion() == null ? "" : " using " + clauses.text(change.conversion());
        return alterColumn(change.column(), "set data type " + clauses.type(change.type()) + using);
    }

    /** The action that gives a column another name. */
    protected String renameColumn(RenameColumn change) {
        return "rename column " + clauses.name(change.from()) + " to " + clauses.name(change.to());
    }

    /** The statement that gives a constraint another name. */
    protected String renameConstraint(QualifiedName table, RenameConstraint change) {
        return "alter table " + clauses.name(table) + " rename constraint " + clauses.name(change.from()) + " to "
                + clauses.name(change.to());
    }

    @Override
    public List<Statement> index(IndexOperation operation) {
        return fitted(
                operation, fitted -> ((IndexOperation) fitted).accept((IndexOperationVisitor<List<Statement>>) this));
    }

    @Override
    public List<Statement> createIndex(CreateIndex operation) {
        return List.of(structure(createIndex(operation.table(), operation.index())));
    }

    /** {@code create index name on table (keys) where condition}. */
    protected String createIndex(QualifiedName table, Index index) {
        StringJoiner keys = new StringJoiner(", ", " (", ")");
        index.keys().forEach(key -> keys.add(clauses.indexKey(key)));
        SqlText predicate = index.predicate();
        return "create " + (index.isUnique() ? "unique " : "") + "index "
                + (index.isConcurrent() ? "concurrently " : "")
                + (index.isOnlyIfMissing() ? "if not exists " : "")
                + indexToCreate(table, String.valueOf(index.name())) + " on "
                + tableOfIndex(table)
                + (index.method() == null ? "" : " using " + index.method())
                + keys
                + (index.include().isEmpty() ? "" : " include (" + clauses.names(index.include()) + ")")
                + (index.nullsAreEqual() ? " nulls not distinct" : "")
                + indexParameters(index)
                + (predicate == null ? "" : " where " + clauses.text(predicate));
    }

    private static String indexParameters(Index index) {
        if (index.parameters().isEmpty()) {
            return "";
        }
        StringJoiner parameters = new StringJoiner(", ", " with (", ")");
        index.parameters().forEach((name, value) -> parameters.add(name + " = " + value));
        return parameters.toString();
    }

    /** The name of a new index; on some engines its schema stands here. */
    protected String indexToCreate(QualifiedName table, String name) {
        return clauses.name(name);
    }

    /** The table of a new index. */
    protected String tableOfIndex(QualifiedName table) {
        return clauses.name(table);
    }

    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        String name = new NamesOfConstraints(known).indexOf(operation);
        return List.of(structure("drop index " + (operation.isConcurrent() ? "concurrently " : "")
                + (operation.isOnlyIfThere() ? "if exists " : "")
                + clauses.name(operation.table().beside(name))));
    }

    @Override
    public List<Statement> renameIndex(RenameIndex operation) {
        return List.of(structure("alter index " + clauses.name(operation.table().beside(operation.from()))
                + " rename to " + clauses.name(operation.to())));
    }

    @Override
    public List<Statement> object(ObjectOperation operation) {
        return fitted(operation, fitted -> ((ObjectOperation) fitted).accept(objects()));
    }

    /** What writes the operations on what is no table. */
    protected ObjectCompiler objects() {
        return new ObjectCompiler(clauses, structure());
    }

    @Override
    public List<Statement> data(DataOperation operation) {
        new Claims(clauses).check(operation);
        return operation.accept(new DataCompiler(clauses, this::marks, skippingForm()));
    }

    /** What stands for each value of the rows to insert: {@code ?}, and what the engine needs to know of its type. */
    protected List<String> marks(InsertRows operation) {
        return Collections.nCopies(operation.columns().size(), "?");
    }

    /** How the engine leaves out rows that are there already. */
    protected SkippingForm skippingForm() {
        return SkippingForm.NOT_EXISTS;
    }

    @Override
    public List<Statement> scope(ScopeOperation operation) {
        List<Statement> statements = new ArrayList<>();
        if (operation.appliesTo(clauses.traits().name())) {
            operation.operations().forEach(inner -> statements.addAll(inner.accept(this)));
        }
        if (operation instanceof Apart) {
            statements.replaceAll(Statement::apart);
        }
        return statements;
    }

    @Override
    public List<Statement> custom(CustomOperation operation) {
        return operation.sql(clauses).stream()
                .map(sql -> Statement.of(sql, clauses.ruleOf(sql)))
                .toList();
    }
}
