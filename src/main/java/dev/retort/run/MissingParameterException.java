package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.error.Suggestion;
import java.util.Set;

/** A parameter that a migration reads and the application did not give; nothing was sent. */
public final class MissingParameterException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    MissingParameterException(String parameter, Set<String> given) {
        super(
                "The parameter '" + parameter + "' that a migration reads has no value.",
                given.isEmpty()
                        ? "No parameter was given."
                        : "Given are: " + String.join(", ", given) + "." + nearest(parameter, given),
                "Give it: Migrator.configure(...).parameter(\"" + parameter + "\", ...), or --param " + parameter
                        + "=... on the command line.");
        this.parameter = parameter;
    }

    private static String nearest(String parameter, Set<String> given) {
        String nearest = Suggestion.nearest(parameter, given);
        return nearest == null ? "" : " Did you mean '" + nearest + "'?";
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
