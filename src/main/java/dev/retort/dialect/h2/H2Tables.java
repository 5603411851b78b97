package dev.retort.dialect.h2;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the catalog together to the tables of one schema. */
final class H2Tables {

    private final H2Normal normal;
    private final String schema;
    private final String defaultSchema;
    /** By stored names. */
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();

    private final Map<String, String> conditions = new HashMap<>();
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, H2Catalog.Row> references = new HashMap<>();

    H2Tables(H2Normal normal, String schema, String defaultSchema) {
        this.normal = normal;
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    /** The columns of a key, and where each stands in the key that it points at. */
    private record Key(String schema, String table, List<String> columns, List<@Nullable String> positions) {}

    void columns(List<H2Catalog.Row> tables, List<H2Catalog.Row> columns) {
        Map<String, List<TableElement>> all = new HashMap<>();
        for (H2Catalog.Row row : columns) {
            all.computeIfAbsent(row.text(0), name -> new ArrayList<>()).add(column(row));
        }
        for (H2Catalog.Row row : tables) {
            List<TableElement> found = all.get(row.text(0));
            if (found != null) {
                elements.put(row.text(0), found);
            }
        }
    }

    private Column column(H2Catalog.Row row) {
        String domain = row.orNull(6);
        ColumnType type = domain == null ? H2Types.read(row.text(2)) : new SqlType(normal.name(domain));
        String text = row.orNull(3);
        DefaultValue value = text == null ? null : normal.defaultValue(text, type);
        return new Column(normal.name(row.text(1)), type, row.is(4), value, row.is(5));
    }

    void conditions(List<H2Catalog.Row> rows) {
        for (H2Catalog.Row row : rows) {
            conditions.put(row.text(0), row.text(1));
        }
    }

    void keys(List<H2Catalog.Row> columns, List<H2Catalog.Row> references) {
        for (H2Catalog.Row row : columns) {
            Key key = keys.computeIfAbsent(
                    id(row.text(0), row.text(1)),
                    id -> new Key(row.text(2), row.text(3), new ArrayList<>(), new ArrayList<>()));
            key.columns().add(row.text(4));
            key.positions().add(row.orNull(5));
        }
        for (H2Catalog.Row row : references) {
            this.references.put(row.text(0), row);
        }
    }

    private static String id(String schema, String constraint) {
        return schema + '\0' + constraint;
    }

    void constraints(List<H2Catalog.Row> rows) {
        for (H2Catalog.Row row : rows) {
            List<TableElement> table = elements.get(row.text(0));
            Constraint constraint = constraint(row.text(1), row.text(2).toUpperCase(Locale.ROOT));
            if (table != null && constraint != null) {
                table.add(constraint);
            }
        }
    }

    private @Nullable Constraint constraint(String stored, String kind) {
        String name = normal.name(stored);
        if (kind.equals("CHECK")) {
            String condition = conditions.get(stored);
            return condition == null ? null : new Check(name, normal.condition(condition));
        }
        Key key = keys.get(id(schema, stored));
        if (key == null) {
            return null;
        }
        List<String> columns = normal.names(key.columns());
        return switch (kind) {
            case "PRIMARY KEY" -> new PrimaryKey(name, columns);
            case "UNIQUE" -> new Unique(name, columns);
            default -> foreignKey(name, key, references.get(stored));
        };
    }

    private @Nullable Constraint foreignKey(String name, Key key, H2Catalog.@Nullable Row row) {
        Key target = row == null ? null : keys.get(id(row.text(1), row.text(2)));
        if (row == null || target == null) {
            return null;
        }
        List<String> referenced = new ArrayList<>();
        for (String position : key.positions()) {
            int place = position == null ? referenced.size() : Integer.parseInt(position) - 1;
            referenced.add(normal.name(target.columns().get(place)));
        }
        return new ForeignKey(
                name,
                normal.names(key.columns()),
                qualified(target.schema(), target.table()),
                referenced,
                action(row.text(4)),
                action(row.text(3)));
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

    void indexes(List<H2Catalog.Row> rows, List<H2Catalog.Row> columns) {
        Map<String, Boolean> generated = new HashMap<>();
        for (H2Catalog.Row row : rows) {
            generated.put(row.text(0), row.is(1));
        }
        Map<String, List<H2Catalog.Row>> byIndex = new LinkedHashMap<>();
        for (H2Catalog.Row row : columns) {
            if (!generated.getOrDefault(row.text(1), true)) {
                byIndex.computeIfAbsent(row.text(1), name -> new ArrayList<>()).add(row);
            }
        }
        byIndex.forEach((name, parts) -> {
            List<TableElement> table = elements.get(parts.get(0).text(0));
            if (table != null) {
                table.add(index(name, parts));
            }
        });
    }

    private Index index(String name, List<H2Catalog.Row> parts) {
        List<IndexKey> keys = new ArrayList<>();
        for (H2Catalog.Row part : parts) {
            boolean descending = part.text(3).equalsIgnoreCase("DESC");
            keys.add(new IndexKey.OfColumn(normal.name(part.text(2)), descending));
        }
        return new Index(normal.name(name), keys, parts.get(0).is(4), null);
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(Table.of(qualified(schema, name), parts)));
        return Schema.of(tables).normal();
    }
}
