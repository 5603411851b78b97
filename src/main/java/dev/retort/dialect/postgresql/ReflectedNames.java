package dev.retort.dialect.postgresql;

import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of the catalog, as those see them who read a schema; and the columns of tables by their numbers. */
final class ReflectedNames {

    private final @Nullable String schema;
    private final Map<String, @Nullable String> schemas = new HashMap<>();
    private final Map<String, QualifiedName> relations = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();

    /** Names in a schema, or in the default one, whose names are said without it, for null. */
    ReflectedNames(@Nullable String schema) {
        this.schema = schema;
    }

    /** Takes a schema, by its number. */
    void add(String number, String name, boolean isDefault) {
        schemas.put(number, name.equals(schema) || !isDefault ? name : null);
    }

    /** Takes a table or a view of the schema, by its number. */
    void addRelation(String number, String name) {
        relations.put(number, own(name));
    }

    /** Takes a column, by the number of its table and its own. */
    void addColumn(String table, String number, String name) {
        columns.computeIfAbsent(table, none -> new HashMap<>()).put(number, name);
    }

    /** The table or view of the schema of that number, or null where it is an extension's. */
    @Nullable
    QualifiedName relation(String number) {
        return relations.get(number);
    }

    /** A name in the schema. */
    QualifiedName own(String name) {
        return new QualifiedName(schema, name);
    }

    /** A name in the schema of that number. */
    QualifiedName in(String number, String name) {
        return new QualifiedName(schemas.get(number), name);
    }

    /** Whether columns of the table of that number were read. */
    boolean hasColumns(String table) {
        return columns.containsKey(table);
    }

    /** The name of a column, or null for 0, which stands for an expression. */
    @Nullable
    String column(String table, String number) {
        return columns.getOrDefault(table, Map.of()).get(number);
    }

    /** The names of columns. */
    List<String> columns(String table, List<String> numbers) {
        List<String> names = new ArrayList<>();
        for (String number : numbers) {
            names.add(Objects.requireNonNull(column(table, number)));
        }
        return names;
    }

    /** A name that stands with its schema only where it has to; null for null. */
    static @Nullable String visible(String @Nullable [] nameAndSchema) {
        String name = nameAndSchema == null ? null : nameAndSchema[0];
        String other = nameAndSchema == null ? null : nameAndSchema[1];
        return name == null || other == null ? name : new QualifiedName(other, name).toString();
    }

    /** A list of texts; empty for null. */
    static List<String> texts(ResultSet row, int position) throws SQLException {
        var array = row.getArray(position);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A list of numbers, {@code 1 2} as the catalog writes some and <code>{1,2}</code> as it writes others. */
    static List<String> numbers(@Nullable String list) {
        String text = list == null ? "" : list.replaceAll("[{}]", "");
        return text.isEmpty() ? List.of() : List.of(text.split("[, ]"));
    }
}
