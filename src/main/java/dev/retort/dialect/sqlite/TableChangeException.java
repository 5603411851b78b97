package dev.retort.dialect.sqlite;

import dev.retort.error.RetortException;
import dev.retort.error.Suggestion;
import dev.retort.operation.DropConstraint.Meaning;
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

    static TableChangeException noConstraint(QualifiedName table, Meaning meaning, List<String> constraints) {
        return new TableChangeException(
                "Table " + table + " has no " + meaning.describe() + ".",
                constraints.isEmpty() ? "It has no constraint." : "It has " + String.join(", ", constraints) + ".",
                "Name the columns of one of these, in their order; ifExists() says that it may be missing.");
    }

    static TableChangeException noIndex(QualifiedName table, String index, List<String> indexes) {
        return missing(
                "Table " + table + " has no index '" + index + "'.",
                indexes.isEmpty() ? "It has none." : "Its indexes are " + String.join(", ", indexes) + ".",
                Suggestion.nearest(index, indexes),
                "Name one of these.");
    }

    private static TableChangeException missing(String what, String why, @Nullable String nearest, String hint) {
        return new TableChangeException(what, why, nearest == null ? hint : "Did you mean '" + nearest + "'?");
    }
}
