package dev.retort.dialect;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropTable;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.IndexOperationVisitor;
import dev.retort.operation.InsertRows;
import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.ScopeOperationVisitor;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.TableOperation;
import dev.retort.operation.TableOperationVisitor;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

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

    /** A compiler that writes the clauses as these do. */
    protected DdlCompiler(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The statements that carry out an operation. */
    public final List<Statement> compile(Operation operation) {
        return operation.accept(this);
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
        return operation.accept((TableOperationVisitor<List<Statement>>) this);
    }

    @Override
    public List<Statement> createTable(CreateTable operation) {
        Table table = operation.definition();
        List<Statement> statements = new ArrayList<>();
        statements.add(structure(createTable(table.name(), table)));
        for (Index index : table.indexes()) {
            statements.add(structure(createIndex(table.name(), index)));
        }
        return statements;
    }

    /** {@code create table name (columns, constraints)}. */
    protected String createTable(QualifiedName name, Table table) {
        StringJoiner elements = new StringJoiner(", ", "create table " + clauses.name(name) + " (", ")");
        for (Column column : table.columns()) {
            elements.add(clauses.columnInTable(table, column));
        }
        table.constraints().stream()
                .map(constraint -> clauses.constraintInTable(table, constraint))
                .filter(clause -> !clause.isEmpty())
                .forEach(elements::add);
        return elements.toString();
    }

    @Override
    public List<Statement> dropTable(DropTable operation) {
        return List.of(structure("drop table " + clauses.name(operation.table())));
    }

    @Override
    public List<Statement> renameTable(RenameTable operation) {
        return List.of(structure(
                "alter table " + clauses.name(operation.table()) + " rename to " + clauses.name(operation.newName())));
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        List<Statement> statements = new ArrayList<>();
        Changes changes = new Changes();
        for (TableChange change : operation.changes()) {
            statements.add(structure("alter table " + clauses.name(operation.table()) + " " + change.accept(changes)));
        }
        return statements;
    }

    /** {@code alter column name ...}. */
    protected String alterColumn(String column, String action) {
        return "alter column " + clauses.name(column) + " " + action;
    }

    /** The action that gives a column another type. */
    protected String setType(SetType change) {
        String using = change.conversion() == null ? "" : " using " + change.conversion();
        return alterColumn(change.column(), "set data type " + clauses.type(change.type()) + using);
    }

    /** The action that gives a column another name. */
    protected String renameColumn(RenameColumn change) {
        return "rename column " + clauses.name(change.from()) + " to " + clauses.name(change.to());
    }

    @Override
    public List<Statement> index(IndexOperation operation) {
        return operation.accept((IndexOperationVisitor<List<Statement>>) this);
    }

    @Override
    public List<Statement> createIndex(CreateIndex operation) {
        return List.of(structure(createIndex(operation.table(), operation.index())));
    }

    /** {@code create index name on table (keys) where condition}. */
    protected String createIndex(QualifiedName table, Index index) {
        clauses.checkIndex(table, index);
        StringJoiner keys = new StringJoiner(", ", " (", ")");
        index.keys().forEach(key -> keys.add(clauses.indexKey(key)));
        return "create " + (index.isUnique() ? "unique " : "") + "index "
                + indexToCreate(table, String.valueOf(index.name())) + " on "
                + tableOfIndex(table) + keys
                + (index.predicate() == null ? "" : " where " + index.predicate());
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
        return List.of(
                structure("drop index " + clauses.name(operation.table().beside(String.valueOf(operation.name())))));
    }

    @Override
    public List<Statement> data(DataOperation operation) {
        return operation.accept(new DataCompiler(clauses, this::marks));
    }

    /** What stands for each value of the rows to insert: {@code ?}, and what the engine needs to know of its type. */
    protected List<String> marks(InsertRows operation) {
        return Collections.nCopies(operation.columns().size(), "?");
    }

    @Override
    public List<Statement> scope(ScopeOperation operation) {
        return operation.accept((ScopeOperationVisitor<List<Statement>>) only -> {
            List<Statement> statements = new ArrayList<>();
            if (only.dialects().contains(clauses.traits().name())) {
                only.operations().forEach(inner -> statements.addAll(inner.accept(this)));
            }
            return statements;
        });
    }

    @Override
    public List<Statement> custom(CustomOperation operation) {
        return operation.sql(clauses).stream()
                .map(sql -> Statement.of(sql, clauses.ruleOf(sql)))
                .toList();
    }

    private final class Changes implements TableChangeVisitor<String> {

        @Override
        public String addColumn(AddColumn change) {
            return "add column " + clauses.column(change.column());
        }

        @Override
        public String dropColumn(DropColumn change) {
            return "drop column " + clauses.name(change.name());
        }

        @Override
        public String renameColumn(RenameColumn change) {
            return DdlCompiler.this.renameColumn(change);
        }

        @Override
        public String setType(SetType change) {
            return DdlCompiler.this.setType(change);
        }

        @Override
        public String setNullable(SetNullable change) {
            return alterColumn(change.column(), change.nullable() ? "drop not null" : "set not null");
        }

        @Override
        public String setDefault(SetDefault change) {
            return alterColumn(
                    change.column(),
                    change.value() == null ? "drop default" : "set default " + clauses.defaultValue(change.value()));
        }

        @Override
        public String addConstraint(AddConstraint change) {
            return "add " + clauses.constraint(change.constraint());
        }

        @Override
        public String dropConstraint(DropConstraint change) {
            return "drop constraint " + clauses.name(String.valueOf(change.name()));
        }
    }
}
