package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of the user's on the running transaction.
 *
 * @param what what the code does, in a few words; two runs of the same words are the same operation
 * @param code gets the Jdbi handle
 * @param undo the code that undoes it, or null where none was given
 */
public record RunCode(String what, Code code, @Nullable Code undo) implements DataOperation {

    /** Code that reads and writes rows through a Jdbi handle, which ends with the code. */
    @FunctionalInterface
    public interface Code {

        /** Does it; an exception stops the migration. */
        void run(Handle handle) throws Exception;
    }

    /** Checks that the code says what it does. */
    public RunCode {
        if (what.isBlank()) {
            throw new DefinitionException(
                    "Code needs a few words that say what it does.",
                    "'" + what + "' is blank.",
                    "Write ops.run(\"split person.name\", handle -> ...).");
        }
    }

    @Override
    public String describe() {
        return "run " + what;
    }

    @Override
    public List<Operation> inverse() {
        if (undo == null) {
            throw new IrreversibleException(
                    this,
                    "Retort does not read code",
                    "Write ops.run(\"" + what + "\", handle -> ..., undo -> ...), or write the downgrade by hand.");
        }
        return List.of(new RunCode("undo: " + what, undo, code));
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.runCode(this);
    }
}
