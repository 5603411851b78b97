package dev.retort.dialect.mysql;

import dev.retort.dialect.KnownTables;
import dev.retort.dialect.StandingTables;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
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
import java.util.ArrayList;
import java.util.List;
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

    /** The table that is altered, or null where it is not known or none of the changes needs it. */
    @Nullable
    TableText table(AlterTable operation) {
        boolean isNeeded = operation.changes().stream().anyMatch(Standing::mustKnowTheTable);
        return isNeeded ? table(operation.table()) : null;
    }

    private static boolean mustKnowTheTable(TableChange change) {
        return change instanceof SetType
                || change instanceof SetDefault
                || change instanceof SetNullable
                || change instanceof SetCollation
                || change instanceof DropColumn
                || change instanceof DropConstraint
                || change instanceof RenameConstraint
                || change instanceof SetNumbering
                || (change instanceof SetComment set && set.column() != null)
                || (change instanceof AddColumn add && add.isOnlyIfMissing());
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

    /** The tables with columns of those labels, with no other columns. */
    List<Table> tablesWith(EnumType labels, KnownTables known) {
        Connection connection = tables.connection();
        List<Table> all = new ArrayList<>();
        if (connection == null) {
            all.addAll(tables.known());
        } else {
            Inspector inspector = known.inspectors().apply(connection);
            all.addAll(inspector.schema().tables().values());
            String schema = labels.name().schema();
            if (schema != null && !schema.equals(defaultSchema())) {
                all.addAll(inspector.schema(schema).tables().values());
            }
        }
        List<Table> found = new ArrayList<>();
        for (Table table : all) {
            List<Column> columns = table.columns().stream()
                    .filter(column -> isOf(labels, column.type()))
                    .toList();
            if (!columns.isEmpty()) {
                found.add(table.withParts(columns, List.of(), List.of()));
            }
        }
        return found;
    }

    private static boolean isOf(EnumType said, ColumnType type) {
        return type instanceof EnumType labels
                && (labels.typeName() == null
                        ? labels.labels().equals(said.labels())
                        : labels.typeName().equals(said.typeName()));
    }

    /** A foreign key of a table in another schema; the engine would look there for a table without schema. */
    Constraint pointingFrom(QualifiedName table, Constraint constraint) {
        boolean leaves = table.schema() != null
                && constraint instanceof ForeignKey key
                && key.table().schema() == null;
        if (!leaves) {
            return constraint;
        }
        ForeignKey key = (ForeignKey) constraint;
        String schema = defaultSchema();
        return key.pointingAt(key.table().orIn(schema == null ? DefaultSchema.UNKNOWN : schema));
    }

    private TableText text(Table table) {
        TableText text = new TableText();
        for (Column column : table.columns()) {
            text.columns().put(column.name(), clauses.definition(column));
        }
        for (Index index : table.indexes()) {
            boolean isSorted = IndexKind.unsorted(index.method()) == null;
            text.keys().add(new TableText.Key(String.valueOf(index.name()), index.columns(), isSorted));
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Unique) {
                text.keys().add(new TableText.Key(String.valueOf(constraint.name()), constraint.columns()));
            } else if (constraint instanceof PrimaryKey) {
                text.keys().add(new TableText.Key("", constraint.columns()));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey || constraint instanceof Check) {
                String name = String.valueOf(constraint.name());
                String rule = clauses.constraint(pointingFrom(table.name(), constraint));
                text.rules().put(name, rule.substring(("constraint " + clauses.name(name) + " ").length()));
            }
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
