package dev.retort.dialect.postgresql;

import dev.retort.operation.SqlWords;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/** A schema in the form in which what was said and what PostgreSQL answers are equal. */
final class NormalSchema {

    private final SqlWords words;

    NormalSchema(SqlWords words) {
        this.words = words;
    }

    Schema of(Schema schema) {
        return Schema.of(schema.tables().values().stream().map(this::table).toList());
    }

    private Table table(Table table) {
        List<Constraint> constraints =
                table.constraints().stream().map(NormalSchema::constraint).toList();
        List<Index> indexes =
                table.indexes().stream().map(index -> index(table, index)).toList();
        return new Table(
                table.name(), table.columns().stream().map(this::column).toList(), constraints, indexes);
    }

    private Column column(Column column) {
        ColumnType type = TypeNames.read(words.type(column.type()));
        return column.withType(type).withDefault(DefaultTexts.normal(column.defaultValue(), type));
    }

    private static Constraint constraint(Constraint constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), NormalSql.of(check.condition()))
                : constraint;
    }

    private static Index index(Table table, Index index) {
        String predicate = index.predicate();
        return new Index(
                index.name(),
                index.keys().stream().map(key -> key(table, key)).toList(),
                index.isUnique(),
                predicate == null ? null : NormalSql.of(predicate));
    }

    /** An expression that is no more than a column is a column, as PostgreSQL has it. */
    private static IndexKey key(Table table, IndexKey key) {
        if (!(key instanceof IndexKey.OfExpression expression)) {
            return key;
        }
        String sql = NormalSql.of(expression.sql());
        return table.column(sql).isPresent()
                ? new IndexKey.OfColumn(sql, expression.descending())
                : new IndexKey.OfExpression(sql, expression.descending());
    }
}
