package dev.retort.dialect.sqlite;

import dev.retort.error.RetortException;
import dev.retort.error.Suggestion;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** A change that does not fit the table as it stands; nothing was sent. */
final class TableChangeException extends RetortException {

    private static final long serialVersionUID = 1L;

    TableChangeException(String what, String why, String hint) {
        super(what, why, hint);
    }

    static TableChangeException noColumn(QualifiedName table, String column, List<String> columns) {
        return missing("column", table, column, columns);
    }

    static TableChangeException noConstraint(QualifiedName table, String constraint, List<String> constraints) {
        return missing("constraint", table, constraint, constraints);
    }

    private static TableChangeException missing(String kind, QualifiedName table, String name, List<String> existing) {
        String nearest = Suggestion.nearest(name, existing);
        String list = existing.isEmpty() ? "none" : String.join(", ", existing);
        return new TableChangeException(
                "Table " + table + " has no " + kind + " '" + name + "'.",
                "Its " + kind + "s with a name are " + list + ".",
                nearest == null ? "Name one of these." : "Did you mean '" + nearest + "'?");
    }
}
