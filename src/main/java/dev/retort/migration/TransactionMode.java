package dev.retort.migration;

/** How much of a run is committed at once, on engines that can undo changes of structure. */
public enum TransactionMode {
    /** Each revision commits together with its version row: the default. */
    PER_REVISION,
    /** The whole run commits at its end or leaves nothing. Said of a run, not of a revision. */
    WHOLE_RUN,
    /** Each operation commits, and the journal says how far the revision has come. Said of a revision, not of a run. */
    PER_OPERATION
}
