package dev.retort.migration;

import dev.retort.operation.Inversion;

/**
 * One revision of a database, as a class with {@link Revision} on it.
 *
 * <p>Both methods may be called more than once: first to note what they say, without a database, then, where they read
 * ({@code ops.inspect()}) or run code, again on the database. Side effects belong inside {@code ops.run(...)}.
 */
public interface Migration {

    /** Leads from the parent revision to this one. */
    void upgrade(Ops ops);

    /**
     * Leads back to the parent revision.
     *
     * <p>Left out, it undoes what {@code upgrade} says, last operation first, and refuses where that cannot be known: with
     * the operation that cannot be undone, or because {@code upgrade} reads the database.
     */
    default void downgrade(Ops ops) {
        Recorder upgrade = new Recorder(new ReadingToUndo(ops.reading()));
        upgrade(upgrade);
        Inversion.of(upgrade.operations()).forEach(ops::perform);
    }
}
