package dev.retort.dialect;

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
import dev.retort.schema.Table;
import dev.retort.schema.TableComment;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a catalog of the standard together to the tables of one schema. */
final class CatalogTables {

    private final NormalForm form;
    private final String schema;
    private final String defaultSchema;
    /** By stored names. */
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();

    /** The columns of a key, and where each stands in the key that it points at; stored names. */
    private record Key(String schema, String table, List<String> columns, List<String> places) {}

    CatalogTables(NormalForm form, String schema, String defaultSchema) {
        this.form = form;
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    void columns(List<CatalogRow> tables, List<CatalogRow> columns) {
        for (CatalogRow row : tables) {
            List<TableElement> parts = new ArrayList<>();
            if (!row.text(1).isEmpty()) {
                parts.add(new TableComment(row.text(1)));
            }
            elements.put(row.text(0), parts);
        }
        for (CatalogRow row : columns) {
            add(row.text(0), column(row));
        }
    }

    /** Adds an element; what belongs to a view belongs to no table. */
    private void add(String table, @Nullable TableElement element) {
        List<TableElement> parts = elements.get(table);
        if (parts != null && element != null) {
            parts.add(element);
        }
    }

    private Column column(CatalogRow row) {
        ColumnType type = form.type(row.text(2));
        String value = row.orNull(3);
        String generation = row.orNull(6);
        String numbering = row.text(5);
        Numbering way = numbering.equalsIgnoreCase("ALWAYS") ? Numbering.ALWAYS : Numbering.IDENTITY;
        return Column.of(form.name(row.text(1)), type)
                .withNullable(row.is(4))
                .withDefault(value == null ? null : form.defaultValue(value, type))
                .withNumbering(numbering.isEmpty() ? null : way)
                .withGeneration(generation == null ? null : form.generation(generation, true))
                .withComment(row.text(7).isEmpty() ? null : row.text(7));
    }

    void constraints(
            List<CatalogRow> constraints,
            List<CatalogRow> keyColumns,
            List<CatalogRow> references,
            List<CatalogRow> checks) {
        Map<String, Key> keys = new HashMap<>();
        for (CatalogRow row : keyColumns) {
            Key key = keys.computeIfAbsent(
                    id(row.text(0), row.text(1)),
                    id -> new Key(row.text(0), row.text(2), new ArrayList<>(), new ArrayList<>()));
            key.columns().add(row.text(3));
            key.places().add(row.text(4));
        }
        Map<String, CatalogRow> pointing = byName(references);
        Map<String, CatalogRow> checking = byName(checks);
        for (CatalogRow row : constraints) {
            String name = row.text(0);
            Key key = keys.get(id(schema, name));
            CatalogRow check = checking.get(name);
            CatalogRow reference = pointing.get(name);
            Constraint found = check == null
                    ? constraint(row.text(1), key, reference == null ? null : new Reference(reference, keys))
                    : Check.of(form.condition(check.text(1)));
            add(row.text(2), found == null ? null : found.named(form.name(name)));
        }
    }

    /** The row of a foreign key, and the keys that it may point at. */
    private record Reference(CatalogRow row, Map<String, Key> keys) {}

    private @Nullable Constraint constraint(String kind, @Nullable Key key, @Nullable Reference reference) {
        if (key == null) {
            return null;
        }
        if (reference != null) {
            Key target = reference
                    .keys()
                    .get(id(reference.row().text(1), reference.row().text(2)));
            return target == null ? null : foreignKey(key, target, reference.row());
        }
        List<String> columns = form.names(key.columns());
        return kind.equalsIgnoreCase("PRIMARY KEY") ? PrimaryKey.of(columns) : Unique.of(columns);
    }

    private Constraint foreignKey(Key key, Key target, CatalogRow row) {
        List<String> referenced = new ArrayList<>();
        for (String place : key.places()) {
            int position = place.isEmpty() ? referenced.size() : Integer.parseInt(place) - 1;
            referenced.add(form.name(target.columns().get(position)));
        }
        return ForeignKey.of(form.names(key.columns()), qualified(target.schema(), target.table()), referenced)
                .onDelete(action(row.text(4)))
                .onUpdate(action(row.text(3)));
    }

    private ReferentialAction action(String words) {
        return form.action(
                ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    private static Map<String, CatalogRow> byName(List<CatalogRow> rows) {
        Map<String, CatalogRow> named = new HashMap<>();
        rows.forEach(row -> named.put(row.text(0), row));
        return named;
    }

    private static String id(String schema, String name) {
        return schema + '\0' + name;
    }

    void indexes(List<CatalogRow> rows) {
        Map<String, List<CatalogRow>> indexes = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            indexes.computeIfAbsent(id(row.text(0), row.text(1)), id -> new ArrayList<>())
                    .add(row);
        }
        for (List<CatalogRow> parts : indexes.values()) {
            CatalogRow first = parts.get(0);
            List<IndexKey> keys = new ArrayList<>();
            for (CatalogRow part : parts) {
                IndexKey key = Define.key(form.name(part.text(2)));
                keys.add(form.key(part.is(4) ? key.desc() : key));
            }
            add(first.text(0), Index.of(keys).named(form.name(first.text(1))).withUnique(first.is(3)));
        }
    }

    /** Names in the default schema have no schema. */
    QualifiedName qualified(String storedSchema, String name) {
        String said = storedSchema.equals(defaultSchema) ? null : form.name(storedSchema);
        return new QualifiedName(said, form.name(name));
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(Table.of(qualified(schema, name), parts)));
        return tables;
    }
}
