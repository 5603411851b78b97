package dev.retort.run;

import dev.retort.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An operation that a migration said, and where.
 *
 * @param operation with names for everything
 * @param line the place in the source that said it, {@code CreateInvoice.java:18}; null where it is not known
 */
public record NotedOperation(Operation operation, @Nullable String line) {

    /** The operation in one line, with its place. */
    public String describe() {
        return line == null ? operation.describe() : operation.describe() + " (" + line + ")";
    }
}
