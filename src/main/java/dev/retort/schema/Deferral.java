package dev.retort.schema;

/** When a constraint may be checked later than at the end of its statement. */
public enum Deferral {
    /** When the transaction asks for it. */
    DEFERRABLE,
    /** At the end of the transaction, unless that asks for the contrary. */
    INITIALLY_DEFERRED
}
