package dev.retort.dialect.postgresql;

import dev.retort.schema.ArrayType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Match;
import dev.retort.schema.Numbering;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tables in the making, from the rows of the catalog's queries. */
final class ReflectedTables {

    private final ReflectedNames names;
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<Table>> finishes = new LinkedHashMap<>();
    private final ReflectedIndexes indexes = new ReflectedIndexes(elements);

    ReflectedTables(ReflectedNames names) {
        this.names = names;
    }

    /** The indexes in the making. */
    ReflectedIndexes indexes() {
        return indexes;
    }

    /** Reads a row of {@link CatalogQueries#TABLES}. */
    void table(ResultSet row) throws SQLException {
        String comment = row.getString(2);
        List<TableOption> options = new ArrayList<>();
        ReflectedNames.texts(row, 3).forEach(option -> options.add(option("", option)));
        ReflectedNames.texts(row, 4).forEach(option -> options.add(option("toast.", option)));
        String tablespace = row.getString(5);
        if (tablespace != null) {
            options.add(new TableOption(PostgresqlTraits.NAME, "tablespace", tablespace));
        }
        Partitioning partitioning = partitioning(row);
        String bounds = row.getString(11);
        PartitionOf part = bounds == null ? null : new PartitionOf(names.any(row, 8), PartitionTexts.read(bounds));
        RowSecurity security =
                !row.getBoolean(12) ? null : row.getBoolean(13) ? RowSecurity.FORCED : RowSecurity.ENABLED;
        finishes.put(
                row.getString(1),
                table -> table.withComment(comment)
                        .withOptions(options)
                        .withPartitioning(partitioning)
                        .withPartitionOf(part)
                        .withRowSecurity(security));
    }

    private static TableOption option(String prefix, String nameAndValue) {
        int at = nameAndValue.indexOf('=');
        return new TableOption(
                PostgresqlTraits.NAME, prefix + nameAndValue.substring(0, at), nameAndValue.substring(at + 1));
    }

    /** How rows are divided; null where an expression decides, for which there is no word. */
    private static @Nullable Partitioning partitioning(ResultSet row) throws SQLException {
        String strategy = row.getString(6);
        if (strategy == null) {
            return null;
        }
        List<String> columns = new ArrayList<>();
        for (String column : (String[]) row.getArray(7).getArray()) {
            if (column == null) {
                return null;
            }
            columns.add(column);
        }
        return new Partitioning(
                switch (strategy) {
                    case "r" -> Partitioning.Method.RANGE;
                    case "l" -> Partitioning.Method.LIST;
                    default -> Partitioning.Method.HASH;
                },
                columns);
    }

    /** Reads a row of {@link CatalogQueries#COLUMNS}. */
    void column(ResultSet row) throws SQLException {
        ColumnType type = type(row);
        String expression = row.getString(5);
        String generated = row.getString(7);
        boolean serial = row.getBoolean(8);
        Column column = Column.of(row.getString(2), type)
                .withNullable(!row.getBoolean(4))
                .withCollation(ReflectedNames.visible(row, 9))
                .withComment(row.getString(11));
        if (expression != null && !generated.isEmpty()) {
            column = column.withGeneration(new Generation(SqlText.of(expression), generated.equals("s")));
        } else if (expression != null && !serial) {
            column = column.withDefault(DefaultTexts.read(expression, type));
        }
        add(row, column.withNumbering(serial ? Numbering.AUTO_INCREMENT : identity(row.getString(6))));
    }

    private static @Nullable Numbering identity(String letter) {
        return letter.isEmpty() ? null : letter.equals("a") ? Numbering.ALWAYS : Numbering.IDENTITY;
    }

    private ColumnType type(ResultSet row) throws SQLException {
        String name = row.getString(3);
        if (row.getString(12) == null) {
            return TypeNames.read(name);
        }
        EnumType labels = new EnumType(names.any(row, 12), ReflectedNames.texts(row, 15));
        return name.endsWith("[]") ? new ArrayType(labels) : labels;
    }

    /** Reads a row of {@link CatalogQueries#CONSTRAINTS}. */
    void constraint(ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<String> columns = ReflectedNames.texts(row, 4);
        Deferral deferral = deferral(row.getBoolean(13), row.getBoolean(14));
        boolean notValid = !row.getBoolean(15);
        Constraint constraint = switch (row.getString(3)) {
            case "p" -> new PrimaryKey(name, columns, deferral, null);
            case "u" -> new Unique(name, columns, row.getBoolean(16), ReflectedNames.texts(row, 17), deferral, null);
            case "f" ->
                new ForeignKey(
                        name,
                        columns,
                        names.any(row, 6),
                        ReflectedNames.texts(row, 9),
                        action(row.getString(10)),
                        action(row.getString(11)),
                        row.getString(12).equals("f") ? Match.FULL : null,
                        deferral,
                        notValid);
            default -> new Check(name, SqlText.of(row.getString(5)), notValid);
        };
        add(row, constraint);
    }

    static @Nullable Deferral deferral(boolean deferrable, boolean deferred) {
        return deferred ? Deferral.INITIALLY_DEFERRED : deferrable ? Deferral.DEFERRABLE : null;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    List<Table> tables() {
        indexes.finish();
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(
                finishes.getOrDefault(name, UnaryOperator.identity()).apply(Table.of(names.own(name), parts))));
        return tables;
    }

    private void add(ResultSet row, TableElement element) throws SQLException {
        elements.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(element);
    }
}
