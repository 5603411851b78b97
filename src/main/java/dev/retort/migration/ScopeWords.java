package dev.retort.migration;

import dev.retort.operation.Apart;
import dev.retort.operation.ExceptOn;
import dev.retort.operation.IntoSchema;
import dev.retort.operation.OnlyIn;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The words of {@link Ops} that say where and how other words are performed. */
interface ScopeWords {

    /** Performs an operation. */
    void perform(Operation operation);

    /** What the migration can read. */
    Reading reading();

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
        perform(new OnlyOn(Set.copyOf(dialects), Recorder.record(reading(), operations)));
    }

    /** Performs operations on every engine but one: {@code exceptOn("sqlite", o -> ...)}. */
    default void exceptOn(String dialect, Consumer<Ops> operations) {
        exceptOn(List.of(dialect), operations);
    }

    /** Performs operations on every engine but two. */
    default void exceptOn(String dialect, String another, Consumer<Ops> operations) {
        exceptOn(List.of(dialect, another), operations);
    }

    /** Performs operations on every engine but the named ones. */
    default void exceptOn(List<String> dialects, Consumer<Ops> operations) {
        perform(new ExceptOn(Set.copyOf(dialects), Recorder.record(reading(), operations)));
    }

    /**
     * Performs operations in one of several databases that share the history: {@code onlyIn("billing", o -> ...)}. Which one
     * it is says the migrator, {@code Migrator.configure(dataSource).database("billing")}.
     */
    default void onlyIn(String database, Consumer<Ops> operations) {
        onlyIn(List.of(database), operations);
    }

    /** Performs operations in some of the databases that share the history. */
    default void onlyIn(List<String> databases, Consumer<Ops> operations) {
        perform(new OnlyIn(Set.copyOf(databases), Recorder.record(reading(), operations)));
    }

    /**
     * Performs operations outside any transaction, each statement by itself: {@code apart(o -> o.execute("vacuum"))}. A
     * run that is to commit as a whole refuses it.
     */
    default void apart(Consumer<Ops> operations) {
        perform(new Apart(Recorder.record(reading(), operations)));
    }

    /**
     * Performs operations in a schema: {@code inSchema("audit", a -> a.createTable("event", ...))}. Every name that says no
     * schema gets it, also those of the tables that foreign keys point at and of the enums that columns have; a table
     * elsewhere is named with its schema. SQL, scripts and code stay as they are.
     */
    default void inSchema(String schema, Consumer<Ops> operations) {
        IntoSchema into = new IntoSchema(schema);
        for (Operation operation : Recorder.record(reading(), operations)) {
            perform(into.moved(operation));
        }
    }
}
