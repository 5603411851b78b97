package dev.retort.migration;

import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertRows;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.TableChange;
import dev.retort.reflect.Inspector;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import dev.retort.schema.Sql;
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
public interface Ops extends TableWords, IndexWords, ObjectWords {

    /** Performs an operation, of Retort's or of the user's own. */
    @Override
    void perform(Operation operation);

    /** What the migration can read. */
    Reading reading();

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
