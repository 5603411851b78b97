package dev.retort.migration;

import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropTable;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertRows;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameTable;
import dev.retort.operation.RunCode;
import dev.retort.operation.TableChange;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import dev.retort.schema.Sql;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words that a migration performs. Each makes one {@link Operation} and performs it; none returns anything and
 * nothing is chained on them.
 *
 * <p>A dot separates schema and name everywhere: {@code "audit.invoice"}. The values between the parentheses are made by
 * {@link dev.retort.schema.Define} and {@link TableChange}.
 */
public interface Ops {

    /** Performs an operation, of Retort's or of the user's own. */
    void perform(Operation operation);

    /** What the migration can read. */
    Reading reading();

    // Tables

    /** Creates a table. */
    default void createTable(String name, TableElement... elements) {
        createTable(Table.of(QualifiedName.parse(name), List.of(elements)));
    }

    /** Creates a table. */
    default void createTable(Table table) {
        perform(new CreateTable(table));
    }

    /** Drops a table with its rows; with its elements said, the operation can be undone. */
    default void dropTable(String name, TableElement... was) {
        QualifiedName table = QualifiedName.parse(name);
        perform(new DropTable(table, was.length == 0 ? null : Table.of(table, List.of(was))));
    }

    /** Drops a table with its rows; the operation can be undone. */
    default void dropTable(Table was) {
        perform(new DropTable(was.name(), was));
    }

    /** Gives a table another name in its schema. */
    default void renameTable(String name, String newName) {
        perform(new RenameTable(QualifiedName.parse(name), newName));
    }

    /** Changes a table: {@code alterTable("invoice", renameColumn("total", "amount"), setNotNull("number"))}. */
    default void alterTable(String name, TableChange... changes) {
        perform(new AlterTable(QualifiedName.parse(name), List.of(changes)));
    }

    /** Adds a column: short for {@code alterTable(table, addColumn(column))}. */
    default void addColumn(String table, Column column) {
        alterTable(table, TableChange.addColumn(column));
    }

    /** Drops a column; undoing it needs {@link #dropColumn(String, Column)}. */
    default void dropColumn(String table, String column) {
        alterTable(table, TableChange.dropColumn(column));
    }

    /** Drops a column and says what it was. */
    default void dropColumn(String table, Column was) {
        alterTable(table, TableChange.dropColumn(was));
    }

    /** Gives a column another name. */
    default void renameColumn(String table, String from, String to) {
        alterTable(table, TableChange.renameColumn(from, to));
    }

    /** Gives a column another type; {@link TableChange#setType} can also convert and be undone. */
    default void setType(String table, String column, ColumnType type) {
        alterTable(table, TableChange.setType(column, type));
    }

    /** Forbids null in a column that holds none. */
    default void setNotNull(String table, String column) {
        alterTable(table, TableChange.setNotNull(column));
    }

    /** Allows null in a column. */
    default void dropNotNull(String table, String column) {
        alterTable(table, TableChange.dropNotNull(column));
    }

    /** Gives a column a default value; {@link TableChange#setDefault} can also be undone. */
    default void setDefault(String table, String column, Object value) {
        alterTable(table, TableChange.setDefault(column, value));
    }

    /** Gives a column a default that the engine evaluates. */
    default void setDefaultSql(String table, String column, String expression) {
        alterTable(table, TableChange.setDefaultSql(column, expression));
    }

    /** Takes a column's default away. */
    default void dropDefault(String table, String column) {
        alterTable(table, TableChange.dropDefault(column));
    }

    /** Adds a primary key, a unique constraint, a foreign key or a check. */
    default void addConstraint(String table, Constraint constraint) {
        perform(new AlterTable(QualifiedName.parse(table), List.of(new AddConstraint(constraint))));
    }

    /** Drops the constraint of that name; undoing it needs {@link #dropConstraint(String, Constraint)}. */
    default void dropConstraint(String table, String name) {
        alterTable(table, TableChange.dropConstraint(name));
    }

    /** Drops a constraint and says what it was. */
    default void dropConstraint(String table, Constraint was) {
        alterTable(table, TableChange.dropConstraint(was));
    }

    // Indexes

    /** Creates an index. */
    default void createIndex(String table, Index index) {
        perform(new CreateIndex(QualifiedName.parse(table), index));
    }

    /** Drops the index of that name; undoing it needs {@link #dropIndex(String, Index)}. */
    default void dropIndex(String table, String name) {
        perform(new DropIndex(QualifiedName.parse(table), name, null));
    }

    /** Drops an index and says what it was; its name may be left open. */
    default void dropIndex(String table, Index was) {
        perform(new DropIndex(QualifiedName.parse(table), was.name(), was));
    }

    // Data

    /** Inserts rows that name the same columns. */
    default void insertRows(String table, Row... rows) {
        insertRows(table, List.of(rows));
    }

    /** Inserts rows that name the same columns. */
    default void insertRows(String table, List<Row> rows) {
        perform(new InsertRows(QualifiedName.parse(table), rows));
    }

    /** Executes one statement of SQL with a value for each {@code ?}. */
    default void execute(String sql, @Nullable Object @Nullable ... binds) {
        execute(Sql.of(sql, binds));
    }

    /** Executes one statement of SQL: {@code execute(sql("...").undoneBy("..."))}. */
    default void execute(Sql sql) {
        perform(new ExecuteSql(sql));
    }

    /** Runs code with a Jdbi handle on the running transaction, which the code can neither end nor close. */
    default void run(String what, RunCode.Code code) {
        perform(new RunCode(what, code, null));
    }

    /** Runs code with a Jdbi handle, and says the code that undoes it. */
    default void run(String what, RunCode.Code code, RunCode.Code undo) {
        perform(new RunCode(what, code, undo));
    }

    // Scopes

    /** Performs operations on one engine only: {@code onlyOn("postgresql", pg -> ...)}. */
    default void onlyOn(String dialect, Consumer<Ops> operations) {
        onlyOn(List.of(dialect), operations);
    }

    /** Performs operations on two engines only. */
    default void onlyOn(String dialect, String another, Consumer<Ops> operations) {
        onlyOn(List.of(dialect, another), operations);
    }

    /**
     * Performs operations on the named engines only: {@code onlyOn(List.of("h2", "sqlite"), o -> ...)}.
     *
     * <p>The operations are known on every engine, so that plans show both sides.
     */
    default void onlyOn(List<String> dialects, Consumer<Ops> operations) {
        Recorder recorder = new Recorder(reading());
        operations.accept(recorder);
        perform(new OnlyOn(Set.copyOf(dialects), recorder.operations()));
    }

    // Reading

    /** The database as it stands; ends what can be known of the migration beforehand. */
    default Inspector inspect() {
        return reading().inspector();
    }

    /**
     * The value of a parameter that the application gave: {@code configure(...).parameter("region", "eu")}.
     *
     * <p>A parameter that was not given stops the run before its first step.
     */
    default String parameter(String name) {
        return reading().parameter(name);
    }

    /** Whether there is no database: a script is written. */
    default boolean offline() {
        return reading().isOffline();
    }
}
