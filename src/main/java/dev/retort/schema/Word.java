package dev.retort.schema;

/** An option among the arguments of an operation: {@code dropIndex("invoice", "i", ifExists(), concurrently())}. */
public enum Word implements TableElement {
    /** Does nothing where the object is there already. */
    IF_NOT_EXISTS("ifNotExists()"),
    /** Does nothing where the object is not there. */
    IF_EXISTS("ifExists()"),
    /** Drops what depends on the object, too. */
    CASCADE("cascade()"),
    /** Lets others write in the meantime. */
    CONCURRENTLY("concurrently()");

    private final String said;

    Word(String said) {
        this.said = said;
    }

    /** The word as a migration writes it. */
    public String said() {
        return said;
    }
}
