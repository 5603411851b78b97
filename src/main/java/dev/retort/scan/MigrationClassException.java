package dev.retort.scan;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** A migration that was found, and whose class cannot be loaded, cannot be made, or declares something else by now. */
public final class MigrationClassException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final String className;

    MigrationClassException(String className, String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
        this.className = className;
    }

    /** The class of the migration. */
    public String className() {
        return className;
    }
}
