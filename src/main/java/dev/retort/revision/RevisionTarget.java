package dev.retort.revision;

import org.jspecify.annotations.Nullable;

/** A place in the history as it is asked for, before it is looked up. */
public sealed interface RevisionTarget {

    /** The branch that was said before the {@code @}: a label or a revision; or null. */
    @Nullable
    String branch();

    /** The one head, of the whole history or of a branch: {@code head}, {@code billing@head}. */
    record Head(@Nullable String branch) implements RevisionTarget {}

    /** All heads: {@code heads}, {@code billing@heads}. */
    record AllHeads(@Nullable String branch) implements RevisionTarget {}

    /** Before the first revision: {@code base}, {@code billing@base}. */
    record Base(@Nullable String branch) implements RevisionTarget {}

    /** Where the database stands, which only ranges take: {@code current}. */
    record Current(@Nullable String branch) implements RevisionTarget {}

    /** A revision by its id, the beginning of its id, or a label: {@code ae10}, {@code billing@ae10}. */
    record Exactly(@Nullable String branch, String name) implements RevisionTarget {}

    /**
     * Steps up or down from a place, or from where the database stands where {@code from} is null: {@code +1},
     * {@code head-1}, {@code billing@+2}.
     */
    record Relative(@Nullable String branch, @Nullable String from, int steps) implements RevisionTarget {}
}
