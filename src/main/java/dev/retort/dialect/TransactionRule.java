package dev.retort.dialect;

/** How a statement stands to transactions. */
public enum TransactionRule {
    /** It belongs to the transaction and goes with it. */
    WITHIN,
    /** It commits the transaction by itself, as changes of structure do on H2. */
    ENDS,
    /** It is refused or ignored inside a transaction, as {@code create index concurrently} is. */
    APART,
    /** It runs inside a transaction, but what it makes can be used only after the commit. */
    THEN_COMMIT
}
