package dev.retort.cli;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** A command that cannot be carried out as it is written. */
final class CommandException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
        this.exitCode = exitCode;
    }

    /** What the command line alone shows to be wrong. */
    static CommandException usage(String what, String why, String hint) {
        return usage(what, why, hint, null);
    }

    /** The same, because something else failed. */
    static CommandException usage(String what, String why, String hint, @Nullable Throwable cause) {
        return new CommandException(2, what, why, hint, cause);
    }

    /** What is wrong with what the command line names. */
    static CommandException failure(String what, String why, String hint) {
        return new CommandException(1, what, why, hint, null);
    }

    int exitCode() {
        return exitCode;
    }
}
