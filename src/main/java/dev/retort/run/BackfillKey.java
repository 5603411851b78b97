package dev.retort.run;

import dev.retort.operation.Backfill;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Assignment;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which the batches of a backfill follow one another.
 *
 * @param columns none of which is null
 */
record BackfillKey(List<Column> columns) {

    BackfillKey {
        columns = List.copyOf(columns);
    }

    /**
     * The key of a table: what was said, else the primary key, else the first key whose columns are not null.
     *
     * @throws DefinitionException when there is none, or when the backfill would change it
     */
    static BackfillKey of(Backfill operation, Inspector inspector) {
        Table table = inspector
                .table(operation.rows().table())
                .orElseThrow(() -> new DefinitionException(
                        "'backfill' cannot find the rows of " + operation.rows().table() + ".",
                        "There is no such table.",
                        "Look at its name and schema: rowsOf(\"schema.table\")."));
        List<String> said = operation.rows().batches().by();
        List<List<String>> keys = keys(table);
        List<String> names = said.isEmpty() ? (keys.isEmpty() ? List.of() : keys.get(0)) : said;
        if (names.isEmpty()) {
            throw new DefinitionException(
                    "'backfill' cannot divide the rows of " + table.name() + " into batches.",
                    "The table has neither a primary key nor a unique key whose columns are not null.",
                    "Name columns that are not null, best with an index: .by(\"column\").");
        }
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name)
                    .orElseThrow(() -> new DefinitionException(
                            "'backfill' cannot go by column '" + name + "' of " + table.name() + ".",
                            "The table has no such column.",
                            "Its columns are " + String.join(", ", table.columnNames()) + "."));
            requireUsable(operation, table, column, said);
            columns.add(column);
        }
        if (operation.rows().isComputed() && !keys.stream().anyMatch(names::containsAll)) {
            throw new DefinitionException(
                    "'backfill' cannot work out values for rows of " + table.name() + " by " + String.join(", ", names)
                            + ".",
                    "Two rows can be equal in these columns, so that they do not say which row gets the value.",
                    "Name the columns of a key: .by(\"id\").");
        }
        return new BackfillKey(columns);
    }

    private static void requireUsable(Backfill operation, Table table, Column column, List<String> said) {
        if (said.contains(column.name()) && column.nullable() && !isKey(table, column)) {
            throw new DefinitionException(
                    "'backfill' cannot go by column '" + column.name() + "' of " + table.name() + ".",
                    "It can be null, and rows where it is would be left out.",
                    "Name a column that is not null.");
        }
        for (Assignment assignment : operation.rows().assignments()) {
            if (assignment.column().equals(column.name())) {
                throw new DefinitionException(
                        "'backfill' cannot set column '" + column.name() + "' of " + table.name() + ".",
                        "Its batches follow one another by that column.",
                        "Name other columns that are not null, .by(\"column\"), or write ops.updateRows(...).");
            }
        }
    }

    private static boolean isKey(Table table, Column column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column.name());
    }

    private static List<List<String>> keys(Table table) {
        List<List<String>> keys = new ArrayList<>();
        PrimaryKey primary = table.primaryKey();
        if (primary != null) {
            keys.add(primary.columns());
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Unique unique && areNotNull(table, unique.columns())) {
                keys.add(unique.columns());
            }
        }
        for (Index index : table.indexes()) {
            boolean plain = index.isUnique()
                    && index.predicate() == null
                    && index.keys().stream().allMatch(IndexKey.OfColumn.class::isInstance);
            if (plain && areNotNull(table, index.columns())) {
                keys.add(index.columns());
            }
        }
        return keys;
    }

    private static boolean areNotNull(Table table, List<String> names) {
        return names.stream()
                .allMatch(name -> table.column(name).filter(c -> !c.nullable()).isPresent());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The values of the key in a row of a query, as text; the key's columns come first in it. */
    List<String> read(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            byte[] bytes = isBinary(columns.get(i)) ? row.getBytes(i + 1) : null;
            String text = bytes == null ? row.getString(i + 1) : HexFormat.of().formatHex(bytes);
            values.add(String.valueOf(text));
        }
        return values;
    }

    /** The values of a key as they are bound. */
    List<@Nullable Object> bound(List<String> values) {
        List<@Nullable Object> bound = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            bound.add(value(columns.get(i), values.get(i)));
        }
        return bound;
    }

    private static Object value(Column column, String text) {
        if (isBinary(column)) {
            return HexFormat.of().parseHex(text);
        }
        ColumnType type = column.type();
        if (type instanceof PortableType portable) {
            return switch (portable.kind()) {
                case SMALLINT, INTEGER, BIGINT -> Long.parseLong(text);
                case DECIMAL -> new BigDecimal(text);
                default -> text;
            };
        }
        return text;
    }

    private static boolean isBinary(Column column) {
        return column.type() instanceof PortableType portable && portable.kind() == PortableType.Kind.BINARY;
    }
}
