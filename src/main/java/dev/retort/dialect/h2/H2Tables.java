package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Define;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableComment;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the catalog together to the tables of one schema. */
final class H2Tables {

    private final H2Normal normal;
    private final String schema;
    private final String defaultSchema;
    /** By stored names. */
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();

    private final Map<String, Boolean> generated = new HashMap<>();
    private final Set<String> countingNulls = new HashSet<>();
    private final Map<String, List<String>> columnsOfIndexes = new HashMap<>();

    H2Tables(H2Normal normal, String schema, String defaultSchema) {
        this.normal = normal;
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    void columns(List<CatalogRow> tables, List<CatalogRow> columns) {
        Map<String, List<TableElement>> all = new HashMap<>();
        for (CatalogRow row : columns) {
            all.computeIfAbsent(row.text(0), name -> new ArrayList<>()).add(column(row));
        }
        for (CatalogRow row : tables) {
            List<TableElement> found = all.get(row.text(0));
            if (found != null) {
                elements.put(row.text(0), found);
                String comment = row.orNull(1);
                if (comment != null) {
                    found.add(new TableComment(comment));
                }
            }
        }
    }

    private Column column(CatalogRow row) {
        String domain = row.orNull(6);
        ColumnType type = domain == null ? normal.type(row.text(2)) : new SqlType(normal.name(domain));
        String text = row.orNull(3);
        String generation = row.orNull(7);
        DefaultValue value = text == null ? null : normal.defaultValue(text, type);
        return Column.of(normal.name(row.text(1)), type)
                .withNullable(row.is(4))
                .withDefault(value)
                .withNumbering(numbering(row.text(5)))
                .withGeneration(generation == null ? null : normal.generation(generation, true))
                .withComment(row.orNull(8));
    }

    private static @Nullable Numbering numbering(String words) {
        if (words.isEmpty()) {
            return null;
        }
        return words.equalsIgnoreCase("ALWAYS") ? Numbering.ALWAYS : Numbering.IDENTITY;
    }

    /** Takes the indexes, which the constraints need. */
    void indexes(List<CatalogRow> indexes, List<CatalogRow> columns) {
        for (CatalogRow row : indexes) {
            String id = H2Keys.id(row.text(0), row.text(1));
            generated.put(id, row.is(2));
            if (row.text(3).equalsIgnoreCase("NO")) {
                countingNulls.add(id);
            }
        }
        Map<String, List<CatalogRow>> own = new LinkedHashMap<>();
        for (CatalogRow row : columns) {
            String id = H2Keys.id(row.text(0), row.text(1));
            columnsOfIndexes.computeIfAbsent(id, key -> new ArrayList<>()).add(row.text(2));
            if (!generated.getOrDefault(id, true) && row.text(5).equals(schema)) {
                own.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
            }
        }
        for (List<CatalogRow> parts : own.values()) {
            List<TableElement> table = elements.get(parts.get(0).text(6));
            if (table != null) {
                table.add(index(parts));
            }
        }
    }

    private Index index(List<CatalogRow> parts) {
        List<IndexKey> keys = new ArrayList<>();
        for (CatalogRow part : parts) {
            IndexKey key = Define.key(normal.name(part.text(2)));
            IndexKey sorted = part.text(3).equalsIgnoreCase("DESC") ? key.desc() : key;
            keys.add(normal.key(part.text(7).equalsIgnoreCase("FIRST") ? sorted.nullsFirst() : sorted.nullsLast()));
        }
        CatalogRow first = parts.get(0);
        Index index = Index.of(keys).named(normal.name(first.text(1))).withUnique(first.is(4));
        return countingNulls.contains(H2Keys.id(first.text(0), first.text(1))) ? index.nullsNotDistinct() : index;
    }

    void constraints(
            List<CatalogRow> rows,
            List<CatalogRow> keyColumns,
            List<CatalogRow> references,
            List<CatalogRow> conditions) {
        H2Keys keys = new H2Keys(rows, keyColumns, generated, columnsOfIndexes);
        Map<String, CatalogRow> pointing = byName(references);
        Map<String, CatalogRow> checking = byName(conditions);
        for (CatalogRow row : rows) {
            List<TableElement> table = row.text(3).equals(schema) ? elements.get(row.text(4)) : null;
            if (table != null) {
                CatalogRow check = checking.get(row.text(1));
                Constraint constraint = check != null
                        ? Check.of(normal.condition(check.text(1))).named(normal.name(row.text(1)))
                        : keyConstraint(row, keys, pointing.get(row.text(1)));
                if (constraint != null) {
                    table.add(constraint);
                }
            }
        }
    }

    private static Map<String, CatalogRow> byName(List<CatalogRow> rows) {
        Map<String, CatalogRow> named = new HashMap<>();
        rows.forEach(row -> named.put(row.text(0), row));
        return named;
    }

    private @Nullable Constraint keyConstraint(CatalogRow row, H2Keys keys, @Nullable CatalogRow pointing) {
        H2Keys.Key key = keys.key(row.text(0), row.text(1));
        if (key == null) {
            return null;
        }
        String name = normal.name(row.text(1));
        if (pointing != null) {
            H2Keys.Key target = keys.key(pointing.text(1), pointing.text(2));
            return target == null ? null : foreignKey(name, key, target, pointing);
        }
        List<String> columns = normal.names(key.columns());
        boolean primary = row.text(2).equalsIgnoreCase("PRIMARY KEY");
        if (primary) {
            return PrimaryKey.of(columns).named(name);
        }
        Unique unique = Unique.of(columns).named(name);
        return row.text(7).equalsIgnoreCase("NO") ? unique.nullsNotDistinct() : unique;
    }

    private Constraint foreignKey(String name, H2Keys.Key key, H2Keys.Key target, CatalogRow pointing) {
        List<String> referenced = new ArrayList<>();
        for (String position : key.positions()) {
            int place = position == null ? referenced.size() : Integer.parseInt(position) - 1;
            referenced.add(normal.name(target.columns().get(place)));
        }
        return ForeignKey.of(normal.names(key.columns()), qualified(target.schema(), target.table()), referenced)
                .onDelete(action(pointing.text(4)))
                .onUpdate(action(pointing.text(3)))
                .named(name);
    }

    private ReferentialAction action(String words) {
        String name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
        return normal.action(ReferentialAction.valueOf(name));
    }

    /** Names in the default schema have no schema. */
    private QualifiedName qualified(String storedSchema, String table) {
        String said = storedSchema.equals(defaultSchema) ? null : normal.name(storedSchema);
        return new QualifiedName(said, normal.name(table));
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(Table.of(qualified(schema, name), parts)));
        return tables;
    }
}
