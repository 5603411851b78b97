package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NamesOfConstraints;
import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.SkippingForm;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropIndex;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Operations as statements of PostgreSQL, which speaks the standard and a good deal more. */
final class PostgresqlCompiler extends DdlCompiler {

    private final PostgresqlClauses words;
    private final PartitionTexts partitions;

    PostgresqlCompiler(PostgresqlClauses clauses, KnownTables known) {
        super(clauses, known);
        this.words = clauses;
        this.partitions = new PartitionTexts(clauses);
    }

    /** The clauses, for what is written beside this compiler. */
    PostgresqlClauses words() {
        return words;
    }

    KnownTables known() {
        return known;
    }

    /**
     * Constraints that are not valid come behind the table: PostgreSQL takes those of a new table as valid, for it has no
     * rows. So do row security and the partitioned table that the new one is to be a part of.
     */
    @Override
    public List<Statement> createTable(CreateTable operation) {
        Table table = operation.definition();
        List<Constraint> atOnce = new ArrayList<>();
        List<TableChange> later = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.isNotValid() && !operation.isOnlyIfMissing()) {
                later.add(TableChange.addConstraint(constraint));
            } else {
                atOnce.add(constraint);
            }
        }
        if (table.rowSecurity() != null) {
            later.add(new SetRowSecurity(table.rowSecurity(), null));
        }
        List<Statement> statements = new ArrayList<>(
                super.createTable(new CreateTable(table.withConstraints(atOnce), operation.isOnlyIfMissing())));
        statements.addAll(changed(table.name(), later));
        if (table.partitionOf() != null) {
            AttachPartition attach =
                    new AttachPartition(table.name(), table.partitionOf().bounds());
            statements.addAll(changed(table.partitionOf().parent(), List.of(attach)));
        }
        return statements;
    }

    /** {@code partition by ...}, {@code with (...)} and, by the option of that name, {@code tablespace ...}. */
    @Override
    protected String tableOptions(Table table) {
        StringBuilder text = new StringBuilder();
        if (table.partitioning() != null) {
            text.append(' ').append(partitions.by(table.partitioning()));
        }
        StringJoiner parameters = new StringJoiner(", ", " with (", ")").setEmptyValue("");
        String tablespace = "";
        for (TableOption option : table.options()) {
            if (option.key().equals("tablespace")) {
                tablespace = " tablespace " + words.name(option.value());
            } else {
                parameters.add(option.key() + " = " + option.value());
            }
        }
        return text.append(parameters).append(tablespace).toString();
    }

    @Override
    public List<Statement> createPartition(CreatePartition operation) {
        return List.of(structure("create table " + words.name(operation.table()) + " partition of "
                + words.name(operation.of().parent()) + " "
                + partitions.bounds(operation.of().bounds())));
    }

    @Override
    public List<Statement> alterTable(AlterTable operation) {
        return changed(operation.table(), new NamesOfConstraints(known).resolved(operation));
    }

    private List<Statement> changed(QualifiedName table, List<TableChange> changes) {
        PostgresqlChanges compiler = new PostgresqlChanges(this, table);
        List<Statement> statements = new ArrayList<>();
        for (TableChange change : changes) {
            boolean apart = change instanceof DetachPartition detach && detach.isConcurrent();
            for (String sql : change.accept(compiler)) {
                statements.add(Statement.of(sql, apart ? TransactionRule.APART : TransactionRule.WITHIN));
            }
            compiler.goOnFrom(change);
        }
        return statements;
    }

    /** Concurrently only outside a transaction; what an earlier attempt left unfinished is taken away before. */
    @Override
    public List<Statement> createIndex(CreateIndex operation) {
        if (!operation.index().isConcurrent()) {
            return super.createIndex(operation);
        }
        List<Statement> statements = new ArrayList<>();
        String name = String.valueOf(operation.index().name());
        if (Unfinished.index(known, operation.table(), name)) {
            statements.add(Statement.repair(
                    "drop index concurrently " + words.name(operation.table().beside(name)), TransactionRule.APART));
        }
        statements.add(Statement.of(createIndex(operation.table(), operation.index()), TransactionRule.APART));
        return statements;
    }

    @Override
    public List<Statement> dropIndex(DropIndex operation) {
        List<Statement> statements = super.dropIndex(operation);
        return operation.isConcurrent()
                ? statements.stream()
                        .map(statement -> Statement.of(statement.sql(), TransactionRule.APART))
                        .toList()
                : statements;
    }

    @Override
    protected ObjectCompiler objects() {
        return new PostgresqlObjects(this);
    }

    @Override
    protected SkippingForm skippingForm() {
        return SkippingForm.ON_CONFLICT;
    }
}
