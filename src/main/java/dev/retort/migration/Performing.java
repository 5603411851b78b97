package dev.retort.migration;

import dev.retort.operation.Operation;

/** What the words of {@link Ops} stand on. */
interface Performing {

    /** Performs an operation, of Retort's or of the user's own. */
    void perform(Operation operation);
}
