/**
 * The version table, the journal and the run table: what a database remembers of its migrations.
 *
 * <p>{@code retort_version} has a row for each head, in the shape of Alembic's table, which can be taken over as it is.
 * {@code retort_journal} only grows: one row for each finished revision, and for operations outside a transaction one for
 * each event. {@code retort_run} holds the epoch, which a new run raises so that a stale one can no longer write, and a
 * description of the holder for people; its row 0 is the lock on engines that lock by a row. Under another version table,
 * {@code shop_version} or {@code shop}, the others are {@code shop_journal} and {@code shop_run}.
 */
@NullMarked
package dev.retort.history;

import org.jspecify.annotations.NullMarked;
