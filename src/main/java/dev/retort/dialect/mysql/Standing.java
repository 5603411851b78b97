package dev.retort.dialect.mysql;

import dev.retort.dialect.StandingTables;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The tables as they stand, whether there is a database or only a history. */
record Standing(StandingTables tables, MysqlClauses clauses) {

    private static final int NO_SUCH_TABLE = 1146;

    /** The table, or null where it is not known. */
    @Nullable
    TableText table(QualifiedName name) {
        Connection connection = tables.connection();
        if (connection != null) {
            return read(connection, name);
        }
        Table known = tables.known(name);
        return known == null ? null : text(known);
    }

    private @Nullable TableText read(Connection connection, QualifiedName name) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show create table " + clauses.name(name))) {
            return row.next() ? TableText.read(row.getString(2)) : null;
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return null;
            }
            throw new ReflectionException(
                    "Table " + name + " cannot be read.",
                    clauses.traits().product() + " refuses to show it: " + e.getMessage(),
                    "Let the account read the table.",
                    e);
        }
    }

    private TableText text(Table table) {
        TableText text = new TableText();
        for (Column column : table.columns()) {
            text.columns().put(column.name(), clauses.definition(column));
        }
        for (Index index : table.indexes()) {
            text.keys().add(new TableText.Key(String.valueOf(index.name()), index.columns()));
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Unique) {
                text.keys().add(new TableText.Key(String.valueOf(constraint.name()), constraint.columns()));
            } else if (constraint instanceof PrimaryKey) {
                text.keys().add(new TableText.Key("", constraint.columns()));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey) {
                TableText.Key key = new TableText.Key(String.valueOf(constraint.name()), constraint.columns());
                text.foreignKeys().add(key);
                if (!text.hasOtherKeyFor(key.columns(), "")) {
                    // The engine makes such an index by itself.
                    text.keys().add(key);
                }
            }
        }
        return text;
    }

    /** The default schema, or null where it is not known. */
    @Nullable
    String defaultSchema() {
        Connection connection = tables.connection();
        try {
            return connection == null ? null : connection.getCatalog();
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The default schema of the connection cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }
}
