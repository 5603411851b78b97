package dev.retort.dialect.mysql;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
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
final class CatalogTables {

    private static final char BETWEEN = '\0';

    private final MysqlClauses clauses;
    private final MysqlNormal normal;
    private final String schema;
    private final @Nullable String defaultSchema;
    private final Map<String, List<TableElement>> elements = new LinkedHashMap<>();
    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Set<String> documents = new HashSet<>();
    private final Map<String, List<Check>> checks = new HashMap<>();
    /** By table and name, the columns of foreign keys. */
    private final Map<String, List<String>> pointing = new HashMap<>();

    CatalogTables(MysqlClauses clauses, MysqlNormal normal, String schema, @Nullable String defaultSchema) {
        this.clauses = clauses;
        this.normal = normal;
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    /** Takes the checks, by which MariaDB tells JSON from other texts. */
    void checks(List<Catalog.Row> rows) {
        for (Catalog.Row row : rows) {
            String condition = normal.condition(row.text(2));
            boolean atColumn = row.text(3).equals("Column");
            String column = clauses.name(row.text(1).toLowerCase(Locale.ROOT));
            if (atColumn && condition.equals("json_valid(" + column + ")")) {
                documents.add(row.text(0) + BETWEEN + row.text(1));
            } else {
                checks.computeIfAbsent(row.text(0), name -> new ArrayList<>())
                        .add(new Check(atColumn ? null : row.text(1), SqlText.of(condition), false));
            }
        }
    }

    void columns(List<Catalog.Row> tables, List<Catalog.Row> columns) {
        for (Catalog.Row row : tables) {
            elements.put(row.text(0), new ArrayList<>());
            collations.put(row.text(0), row.text(2));
            if (!row.text(1).isEmpty()) {
                comments.put(row.text(0), row.text(1));
            }
        }
        for (Catalog.Row row : columns) {
            List<TableElement> table = elements.get(row.text(0));
            if (table != null) {
                table.add(column(row));
            }
        }
        checks.forEach((name, found) -> {
            List<TableElement> table = elements.get(name);
            if (table != null) {
                table.addAll(found);
            }
        });
    }

    private Column column(Catalog.Row row) {
        boolean isDocument = documents.contains(row.text(0) + BETWEEN + row.text(1));
        ColumnType type = isDocument ? PortableType.of(PortableType.Kind.JSON) : Types.read(row.text(2));
        boolean isIdentity = row.text(5).toLowerCase(Locale.ROOT).contains("auto_increment");
        DefaultValue value = isIdentity ? null : defaultValue(row, type);
        String generation = row.orNull(7);
        boolean isStored = row.text(5).toUpperCase(Locale.ROOT).contains("STORED");
        boolean isUsual = isDocument || row.text(8).equals(collations.get(row.text(0)));
        Column column = Column.of(row.text(1), type).withCollation(isUsual ? null : row.orNull(8));
        return normal.caseInsensitive(column)
                .withNullable(row.text(4).equals("YES"))
                .withDefault(generation == null ? value : null)
                .withNumbering(isIdentity ? Numbering.AUTO_INCREMENT : null)
                .withGeneration(
                        generation == null || generation.isEmpty() ? null : normal.generation(generation, isStored))
                .withComment(row.text(6).isEmpty() ? null : row.text(6));
    }

    private @Nullable DefaultValue defaultValue(Catalog.Row row, ColumnType type) {
        String text = row.orNull(3);
        if (text == null) {
            return null;
        }
        boolean isSql = clauses.engine().isMariadb() || row.text(5).contains("DEFAULT_GENERATED");
        return normal.defaultValue(isSql ? text : clauses.literal(text), type);
    }

    void references(List<Catalog.Row> columns, List<Catalog.Row> rules) {
        Map<String, List<Catalog.Row>> keys = new LinkedHashMap<>();
        for (Catalog.Row row : columns) {
            String id = row.text(0) + BETWEEN + row.text(1);
            keys.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
            pointing.computeIfAbsent(id, key -> new ArrayList<>()).add(row.text(2));
        }
        for (Catalog.Row rule : rules) {
            List<Catalog.Row> parts = keys.get(rule.text(0) + BETWEEN + rule.text(1));
            List<TableElement> table = elements.get(rule.text(0));
            if (parts != null && table != null) {
                table.add(foreignKey(parts, rule));
            }
        }
    }

    private ForeignKey foreignKey(List<Catalog.Row> parts, Catalog.Row rule) {
        Catalog.Row first = parts.get(0);
        ForeignKey key = ForeignKey.of(
                parts.stream().map(part -> part.text(2)).toList(),
                qualified(first.text(3), first.text(4)),
                parts.stream().map(part -> part.text(5)).toList());
        return key.named(first.text(1)).onDelete(action(rule.text(2))).onUpdate(action(rule.text(3)));
    }

    private static ReferentialAction action(String words) {
        return MysqlNormal.action(
                ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    /** Takes the keys: the primary one, and indexes but for those that the engine made for foreign keys. */
    void keys(List<Catalog.Row> rows) {
        Map<String, List<Catalog.Row>> keys = new LinkedHashMap<>();
        for (Catalog.Row row : rows) {
            keys.computeIfAbsent(row.text(0) + BETWEEN + row.text(1), key -> new ArrayList<>())
                    .add(row);
        }
        keys.forEach((id, parts) -> {
            List<TableElement> table = elements.get(parts.get(0).text(0));
            List<String> columns = parts.stream().map(part -> part.text(3)).toList();
            if (table != null && parts.get(0).text(1).equals("PRIMARY")) {
                table.add(PrimaryKey.of(columns));
            } else if (table != null && !columns.equals(pointing.get(id))) {
                table.add(index(parts));
            }
        });
    }

    private Index index(List<Catalog.Row> parts) {
        Catalog.Row first = parts.get(0);
        String kind = IndexKind.unsorted(first.text(7));
        List<IndexKey> keys = new ArrayList<>();
        for (Catalog.Row part : parts) {
            String expression = part.orNull(5);
            keys.add(
                    expression == null
                            ? new IndexKey.OfColumn(part.text(3), kind == null ? sorting(part) : IndexKey.Sorting.USUAL)
                            : new IndexKey.OfExpression(SqlText.of(normal.condition(expression)), sorting(part)));
        }
        return Index.of(keys)
                .named(first.text(1))
                .withUnique(first.text(2).equals("0"))
                .withMethod(kind);
    }

    private static IndexKey.Sorting sorting(Catalog.Row part) {
        String prefix = part.orNull(6);
        return new IndexKey.Sorting(
                part.text(4).equals("D"), null, null, null, prefix == null ? null : Integer.valueOf(prefix));
    }

    /** Names in the default schema have no schema. */
    private QualifiedName qualified(String storedSchema, String table) {
        return new QualifiedName(storedSchema.equals(defaultSchema) ? null : storedSchema, table);
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> {
            Table table = Table.of(qualified(schema, name), MysqlNormal.uniqueIndexesAsConstraints(parts));
            tables.add(table.withComment(comments.get(name)));
        });
        return Schema.of(tables).normal();
    }
}
