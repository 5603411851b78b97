package dev.retort.dialect.postgresql;

import dev.retort.schema.ArrayType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclude;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullsOrder;
import dev.retort.schema.Partitioning;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema in the form in which what was said and what PostgreSQL answers are equal. */
final class NormalSchema {

    private final PostgresqlClauses clauses;
    private final NormalObjects objects = new NormalObjects();
    private final Map<String, ColumnType> types = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    NormalSchema(PostgresqlClauses clauses) {
        this.clauses = clauses;
    }

    Schema of(Schema schema) {
        NormalPartitions partitions = new NormalPartitions();
        List<Table> tables = schema.tables().values().stream().map(this::table).toList();
        Schema normal = Schema.of(tables);
        return Schema.of(
                        tables.stream()
                                .map(table -> partitions.of(table, normal))
                                .toList(),
                        schema.objects().values().stream()
                                .map(object -> object.accept(objects))
                                .toList())
                .normal();
    }

    private Table table(Table said) {
        Table table = clauses.fitted(said);
        List<Constraint> constraints =
                table.constraints().stream().map(this::constraint).toList();
        List<Index> indexes =
                table.indexes().stream().map(index -> index(table, index)).toList();
        String comment = table.comment();
        Partitioning way = table.partitioning();
        return table.withPartitioning(way == null ? null : partitioning(table, way))
                .withParts(table.columns().stream().map(this::column).toList(), constraints, indexes)
                .withComment(comment == null || comment.isEmpty() ? null : comment)
                .withOptions(table.options().stream()
                        .sorted(Comparator.comparing(TableOption::key))
                        .toList());
    }

    private Partitioning partitioning(Table table, Partitioning way) {
        return Partitioning.of(
                way.method(),
                way.allKeys().stream().map(key -> divider(table, key)).toList());
    }

    /** What divides rows keeps its collation, even that of an expression. */
    private IndexKey divider(Table table, IndexKey said) {
        IndexKey key = key(table, said);
        IndexKey.Sorting sorting = said.sorting();
        return key.sorted(
                new IndexKey.Sorting(false, null, sorting.operatorClass(), collation(sorting.collation()), null));
    }

    private Column column(Column column) {
        ColumnType type = type(column.type());
        Generation generation = column.generation();
        String collation = column.collation();
        String comment = column.comment();
        return column.withType(type)
                .withDefault(DefaultTexts.normal(column.defaultValue(), type))
                .withGeneration(
                        generation == null
                                ? null
                                : new Generation(normal(generation.expression()), generation.isStored()))
                .withCollation(collation(collation))
                .withComment(comment == null || comment.isEmpty() ? null : comment);
    }

    private static @Nullable String collation(@Nullable String said) {
        String name = said == null ? "default" : Collations.normal(said);
        return name.equals("default") ? null : name;
    }

    private ColumnType type(ColumnType said) {
        ColumnType type = said.forEngine(PostgresqlTraits.NAME);
        if (type instanceof EnumType) {
            return type;
        }
        return type instanceof ArrayType array && array.of() instanceof EnumType
                ? array
                : types.computeIfAbsent(clauses.type(type), TypeNames::read);
    }

    private Constraint constraint(Constraint constraint) {
        if (constraint instanceof Check check) {
            return new Check(check.name(), normal(check.condition()), check.isNotValid());
        }
        if (constraint instanceof Exclude exclude) {
            SqlText predicate = exclude.predicate();
            return new Exclude(
                    exclude.name(),
                    exclude.method().toLowerCase(Locale.ROOT),
                    exclude.parts().stream()
                            .map(part -> new Exclude.Part(key(null, part.key()), part.operator()))
                            .toList(),
                    predicate == null ? null : normal(predicate),
                    exclude.deferral());
        }
        return constraint;
    }

    private Index index(Table table, Index index) {
        SqlText predicate = index.predicate();
        String method = index.method() == null ? "btree" : index.method().toLowerCase(Locale.ROOT);
        return index.withKeys(index.keys().stream().map(key -> key(table, key)).toList())
                .withPredicate(predicate == null ? null : normal(predicate))
                .withMethod(method.equals("btree") ? null : method);
    }

    /** An expression that is no more than a column is a column, as PostgreSQL has it. */
    private IndexKey key(@Nullable Table table, IndexKey key) {
        IndexKey.Sorting said = key.sorting();
        NullsOrder usual = said.descending() ? NullsOrder.FIRST : NullsOrder.LAST;
        NullsOrder nulls = said.nulls() == usual ? null : said.nulls();
        if (!(key instanceof IndexKey.OfExpression expression)) {
            return key.sorted(new IndexKey.Sorting(
                    said.descending(), nulls, said.operatorClass(), collation(said.collation()), null));
        }
        SqlText sql = normal(expression.sql());
        IndexKey.Sorting sorting = new IndexKey.Sorting(said.descending(), nulls, said.operatorClass(), null, null);
        return table != null && table.column(sql.text()).isPresent()
                ? new IndexKey.OfColumn(sql.text(), sorting)
                : new IndexKey.OfExpression(sql, sorting);
    }

    private SqlText normal(SqlText sql) {
        return SqlText.of(texts.computeIfAbsent(clauses.text(sql), NormalSql::of));
    }
}
