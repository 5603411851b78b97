package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.Match;
import dev.retort.schema.Numbering;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tables in the making, from the rows of the catalog's queries. */
final class ReflectedTables {

    private final ReflectedNames names;
    private final ReflectedTypes types;
    private final ReflectedIndexes indexes;
    private final Map<String, TableBeingRead> tables = new LinkedHashMap<>();

    /**
     * A table of which more is to come.
     *
     * @param name its name
     * @param isPart whether it is a part of another one
     * @param way the way its rows are divided, as the catalog has it
     * @param finish what it has besides its elements
     * @param elements columns, constraints and indexes so far
     */
    private record TableBeingRead(
            QualifiedName name,
            boolean isPart,
            List<String> way,
            UnaryOperator<Table> finish,
            List<TableElement> elements) {}

    ReflectedTables(ReflectedNames names, ReflectedTypes types, ReflectedIndexes indexes) {
        this.names = names;
        this.types = types;
        this.indexes = indexes;
    }

    /** Reads a row of {@link CatalogQueries#RELATIONS}. */
    void table(ResultSet row) throws SQLException {
        List<TableOption> options = new ArrayList<>();
        ReflectedNames.texts(row, 5).forEach(option -> options.add(option("", option)));
        ReflectedNames.texts(row, 6).forEach(option -> options.add(option("toast.", option)));
        String tablespace = row.getString(7);
        if (tablespace != null) {
            options.add(new TableOption(PostgresqlTraits.NAME, "tablespace", tablespace));
        }
        List<String> whole = ReflectedNames.texts(row, 10);
        String bounds = row.getString(11);
        PartitionOf part = bounds == null || whole.isEmpty()
                ? null
                : new PartitionOf(names.in(whole.get(0), whole.get(1)), PartitionTexts.read(bounds));
        RowSecurity security = security(row.getBoolean(12), row.getBoolean(13));
        String comment = row.getString(4);
        tables.put(
                row.getString(1),
                new TableBeingRead(
                        names.own(row.getString(2)),
                        part != null,
                        ReflectedNames.texts(row, 8),
                        table -> table.withComment(comment)
                                .withOptions(options)
                                .withPartitionOf(part)
                                .withRowSecurity(security),
                        new ArrayList<>()));
    }

    private static @Nullable RowSecurity security(boolean enabled, boolean forced) {
        if (!forced) {
            return enabled ? RowSecurity.ENABLED : null;
        }
        return enabled ? RowSecurity.FORCED : RowSecurity.FORCED_WHEN_ENABLED;
    }

    private static TableOption option(String prefix, String nameAndValue) {
        int at = nameAndValue.indexOf('=');
        return new TableOption(
                PostgresqlTraits.NAME, prefix + nameAndValue.substring(0, at), nameAndValue.substring(at + 1));
    }

    private @Nullable Partitioning partitioning(String table, List<String> way) {
        if (way.isEmpty()) {
            return null;
        }
        List<@Nullable String> columns = new ArrayList<>();
        for (String number : ReflectedNames.numbers(way.get(1))) {
            columns.add(names.column(table, number));
        }
        return Partitioning.of(
                switch (way.get(0)) {
                    case "r" -> Partitioning.Method.RANGE;
                    case "l" -> Partitioning.Method.LIST;
                    default -> Partitioning.Method.HASH;
                },
                KeyTexts.read(way.get(2), columns));
    }

    /** Reads a row of {@link CatalogQueries#COLUMNS}. */
    void column(ResultSet row) throws SQLException {
        String table = row.getString(1);
        String number = row.getString(2);
        String name = row.getString(3);
        names.addColumn(table, number, name);
        indexes.collation(table, number, row.getString(11));
        ColumnType type = types.type(row.getString(4), row.getString(5));
        String expression = row.getString(7);
        String generated = row.getString(9);
        boolean serial = row.getBoolean(10);
        Array collation = row.getArray(12);
        Column column = Column.of(name, type)
                .withNullable(!row.getBoolean(6))
                .withCollation(collation == null ? null : ReflectedNames.visible((String[]) collation.getArray()))
                .withComment(row.getString(13));
        if (expression != null && !generated.isEmpty()) {
            column = column.withGeneration(new Generation(SqlText.of(expression), generated.equals("s")));
        } else if (expression != null && !serial) {
            column = column.withDefault(DefaultTexts.read(expression, type));
        }
        add(table, column.withNumbering(serial ? Numbering.AUTO_INCREMENT : identity(row.getString(8))));
    }

    private static @Nullable Numbering identity(String letter) {
        return letter.isEmpty() ? null : letter.equals("a") ? Numbering.ALWAYS : Numbering.IDENTITY;
    }

    /** Reads a row of {@link CatalogQueries#CONSTRAINTS}, behind all indexes. */
    void constraint(ResultSet row) throws SQLException {
        String number = row.getString(1);
        TableBeingRead table = tables.get(number);
        boolean isOwn = row.getInt(18) == 0 || (row.getBoolean(17) && table != null && !table.isPart());
        String kind = row.getString(3);
        Index index = kind.equals("f") ? null : indexes.taken(row.getString(19));
        if (table == null || !isOwn) {
            return;
        }
        String name = row.getString(2);
        List<String> columns = kind.equals("c") || kind.equals("x")
                ? List.of()
                : names.columns(number, ReflectedNames.numbers(row.getString(4)));
        Deferral deferral = deferral(row.getBoolean(14), row.getBoolean(15));
        add(
                number,
                switch (kind) {
                    case "p" ->
                        new PrimaryKey(
                                name, columns, Objects.requireNonNull(index).include(), deferral, null);
                    case "u" ->
                        new Unique(
                                name,
                                columns,
                                Objects.requireNonNull(index).nullsAreEqual(),
                                index.include(),
                                deferral,
                                null);
                    case "f" -> foreignKey(row, name, columns, deferral);
                    case "x" -> exclude(name, Objects.requireNonNull(index), ReflectedNames.texts(row, 20), deferral);
                    default -> new Check(name, SqlText.of(row.getString(5)), !row.getBoolean(16));
                });
    }

    private ForeignKey foreignKey(ResultSet row, String name, List<String> columns, @Nullable Deferral deferral)
            throws SQLException {
        List<String> elsewhere = ReflectedNames.texts(row, 10);
        return new ForeignKey(
                name,
                columns,
                names.in(row.getString(7), row.getString(8)),
                elsewhere.isEmpty()
                        ? names.columns(row.getString(6), ReflectedNames.numbers(row.getString(9)))
                        : elsewhere,
                action(row.getString(11)),
                action(row.getString(12)),
                row.getString(13).equals("f") ? Match.FULL : null,
                deferral,
                !row.getBoolean(16));
    }

    private static Exclude exclude(String name, Index index, List<String> operators, @Nullable Deferral deferral) {
        List<Exclude.Part> parts = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            parts.add(index.keys().get(i).with(operators.get(i)));
        }
        String method = index.method() == null ? "btree" : index.method();
        return new Exclude(name, method, parts, index.predicate(), deferral);
    }

    private static @Nullable Deferral deferral(boolean deferrable, boolean deferred) {
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
        indexes.left().forEach(index -> add(index.table(), index.index()));
        List<Table> whole = new ArrayList<>();
        tables.forEach((number, read) -> {
            if (!read.elements().isEmpty()) {
                Table table = Table.of(read.name(), read.elements());
                whole.add(read.finish().apply(table).withPartitioning(partitioning(number, read.way())));
            }
        });
        return whole;
    }

    private void add(String table, TableElement element) {
        TableBeingRead read = tables.get(table);
        if (read != null) {
            read.elements().add(element);
        }
    }
}
