package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Define;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables in the making, from the rows of the catalog's queries. */
final class ReflectedTables {

    private final @Nullable String schema;
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();

    /** Tables of that schema, under qualified names, or of the default schema. */
    ReflectedTables(@Nullable String schema) {
        this.schema = schema;
    }

    /** Reads a row of {@link CatalogQueries#COLUMNS}. */
    void column(ResultSet row) throws SQLException {
        ColumnType type = TypeNames.read(row.getString(3));
        String expression = row.getString(5);
        boolean generated = row.getBoolean(7);
        add(
                row,
                Column.of(row.getString(2), type)
                        .withNullable(!row.getBoolean(4))
                        .withDefault(expression == null || generated ? null : DefaultTexts.read(expression, type))
                        .withNumbering(row.getBoolean(6) ? Numbering.IDENTITY : null));
    }

    /** Reads a row of {@link CatalogQueries#CONSTRAINTS}. */
    void constraint(ResultSet row) throws SQLException {
        String name = row.getString(2);
        List<String> columns = texts(row, 4);
        Constraint constraint = switch (row.getString(3)) {
            case "p" -> PrimaryKey.of(columns).named(name);
            case "u" -> Unique.of(columns).named(name);
            case "f" ->
                ForeignKey.of(columns, target(row), texts(row, 9))
                        .onDelete(action(row.getString(10)))
                        .onUpdate(action(row.getString(11)))
                        .named(name);
            default -> Check.of(row.getString(5)).named(name);
        };
        add(row, constraint);
    }

    /** The table that a key points at, under the name that its own schema has here. */
    private QualifiedName target(ResultSet row) throws SQLException {
        String targetSchema = row.getString(6);
        boolean besides = targetSchema.equals(schema);
        boolean inDefault = row.getBoolean(7);
        return new QualifiedName(besides || !inDefault ? targetSchema : null, row.getString(8));
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

    /** Reads a row of {@link CatalogQueries#INDEXES}. */
    void indexKey(ResultSet row) throws SQLException {
        List<TableElement> table = elements.getOrDefault(row.getString(1), List.of());
        String name = row.getString(2);
        String column = row.getString(5);
        IndexKey said = column == null ? Define.expression(row.getString(6)) : Define.key(column);
        IndexKey key = row.getBoolean(7) ? said.desc() : said;
        if (!table.isEmpty() && table.get(table.size() - 1) instanceof Index index && name.equals(index.name())) {
            List<IndexKey> keys = new ArrayList<>(index.keys());
            keys.add(key);
            table.set(table.size() - 1, index.withKeys(keys));
        } else {
            String predicate = row.getString(4);
            add(
                    row,
                    Index.of(List.of(key))
                            .named(name)
                            .withUnique(row.getBoolean(3))
                            .withPredicate(predicate == null ? null : SqlText.of(predicate)));
        }
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(Table.of(new QualifiedName(schema, name), parts)));
        return Schema.of(tables);
    }

    private void add(ResultSet row, TableElement element) throws SQLException {
        elements.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(element);
    }

    private static List<String> texts(ResultSet row, int position) throws SQLException {
        return List.of((String[]) row.getArray(position).getArray());
    }
}
