package dev.retort.revision;

/** Which way a revision is run. */
public enum Direction {
    /** Applied. */
    UPGRADE,
    /** Taken back. */
    DOWNGRADE
}
