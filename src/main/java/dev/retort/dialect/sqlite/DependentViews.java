package dev.retort.dialect.sqlite;

import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.util.List;

/** Refuses to drop a table or view that a view reads, which SQLite lets go and leaves the view broken. */
final class DependentViews {

    private final LiveTables tables;

    DependentViews(Connection connection) {
        this.tables = new LiveTables(connection);
    }

    void requireNone(String kind, QualifiedName name) {
        List<String> views = tables.viewsBrokenWithout(kind, name);
        if (!views.isEmpty()) {
            String view = views.get(0);
            throw new TableChangeException(
                    Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + name + " cannot be dropped.",
                    "The view " + view + " reads it.",
                    "Drop the view first: dropView(\"" + view + "\").");
        }
    }
}
