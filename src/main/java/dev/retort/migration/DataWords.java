package dev.retort.migration;

import dev.retort.operation.Backfill;
import dev.retort.operation.DeleteRows;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertFrom;
import dev.retort.operation.InsertRows;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.UpdateRows;
import dev.retort.schema.Define;
import dev.retort.schema.NewRows;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import dev.retort.schema.RowsFrom;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Script;
import dev.retort.schema.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of {@link Ops} for rows, SQL and code. */
interface DataWords {

    /** Performs an operation. */
    void perform(Operation operation);

    /** Inserts rows that name the same columns. */
    default void insertRows(String table, Row... rows) {
        insertRows(table, List.of(rows));
    }

    /** Inserts rows that name the same columns. */
    default void insertRows(String table, List<Row> rows) {
        perform(new InsertRows(QualifiedName.parse(table), rows));
    }

    /** Inserts rows: {@code insertRows("role", rows(row("name", "admin")).skippingExisting("name"))}. */
    default void insertRows(String table, NewRows rows) {
        perform(new InsertRows(QualifiedName.parse(table), rows));
    }

    /** Inserts the rows of a query: {@code insertRows("t", rowsFrom("select ...").into("a", "b"))}. */
    default void insertRows(String table, RowsFrom rows) {
        perform(new InsertFrom(QualifiedName.parse(table), rows));
    }

    /** Changes rows: {@code updateRows(rowsOf("invoice").set("paid", true).where("total = 0"))}. */
    default void updateRows(RowsOf rows) {
        perform(new UpdateRows(rows));
    }

    /** Deletes rows: {@code deleteRows(rowsOf("invoice").where("total = 0"))}. */
    default void deleteRows(RowsOf rows) {
        perform(new DeleteRows(rows));
    }

    /**
     * Changes many rows, batch by batch, each in a transaction of its own; where it is stopped, the next run goes on
     * behind the last batch: {@code backfill(rowsOf("invoice").set("currency", "EUR").where("currency is null"))}.
     */
    default void backfill(RowsOf rows) {
        perform(new Backfill(rows));
    }

    /** Executes one statement of SQL with a value for each {@code ?}. */
    default void execute(String sql, @Nullable Object @Nullable ... binds) {
        execute(Sql.of(sql, binds));
    }

    /** Executes one statement of SQL: {@code execute(sql("...").undoneBy("..."))}. */
    default void execute(Sql sql) {
        perform(new ExecuteSql(sql));
    }

    /** Executes the statements of a script of the class path: {@code script("sql/seed.sql")}. */
    default void script(String resource) {
        script(Define.script(resource));
    }

    /** Executes the statements of a script that lies beside a class. */
    default void script(Class<?> beside, String resource) {
        script(Define.script(beside, resource));
    }

    /** Executes the statements of a script. */
    default void script(Script script) {
        perform(new ExecuteScript(script));
    }

    /** Runs code with a Jdbi handle on the running transaction, which the code can neither end nor close. */
    default void run(String what, RunCode.Code code) {
        perform(new RunCode(what, code, null));
    }

    /** Runs code with a Jdbi handle, and says the code that undoes it. */
    default void run(String what, RunCode.Code code, RunCode.Code undo) {
        perform(new RunCode(what, code, undo));
    }
}
