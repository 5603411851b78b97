package dev.retort.reflect;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** The catalog of a database that could not be read. */
public final class ReflectionException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public ReflectionException(String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
    }
}
