package dev.retort.dialect.sqlite;

import dev.retort.error.RetortException;
import dev.retort.error.Suggestion;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that does not fit the table as it stands; nothing was sent. */
final class TableChangeException extends RetortException {

    private static final long serialVersionUID = 1L;

    TableChangeException(String what, String why, String hint) {
        super(what, why, hint);
    }

    static TableChangeException noColumn(QualifiedName table, String column, List<String> columns) {
        return missing(
                "Table " + table + " has no column '" + column + "'.",
                "Its columns are " + String.join(", ", columns) + ".",
                Suggestion.nearest(column, columns),
                "Name one of these.");
    }

    static TableChangeException noConstraint(QualifiedName table, String constraint, List<String> constraints) {
        return missing(
                "Table " + table + " has no constraint '" + constraint + "'.",
                constraints.isEmpty()
                        ? "None of its constraints has a name."
                        : "Its constraints with a name are " + String.join(", ", constraints) + ".",
                Suggestion.nearest(constraint, constraints),
                "Say what it is, whatever its name here: dropConstraint(unique(...)).");
    }

    private static TableChangeException missing(String what, String why, @Nullable String nearest, String hint) {
        return new TableChangeException(what, why, nearest == null ? hint : "Did you mean '" + nearest + "'?");
    }
}
