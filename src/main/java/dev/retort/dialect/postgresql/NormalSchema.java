package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;

/** A schema in the form in which what was said and what PostgreSQL answers are equal. */
final class NormalSchema {

    private final PostgresqlClauses clauses;

    NormalSchema(PostgresqlClauses clauses) {
        this.clauses = clauses;
    }

    Schema of(Schema schema) {
        return Schema.of(
                schema.tables().values().stream().map(this::table).toList(),
                schema.objects().values());
    }

    private Table table(Table said) {
        Table table = clauses.fitted(said);
        List<Constraint> constraints =
                table.constraints().stream().map(this::constraint).toList();
        List<Index> indexes =
                table.indexes().stream().map(index -> index(table, index)).toList();
        return table.withParts(table.columns().stream().map(this::column).toList(), constraints, indexes);
    }

    private Column column(Column column) {
        ColumnType type = TypeNames.read(clauses.type(column.type()));
        return column.withType(type).withDefault(DefaultTexts.normal(column.defaultValue(), type));
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), normal(check.condition()), check.isNotValid())
                : constraint;
    }

    private Index index(Table table, Index index) {
        SqlText predicate = index.predicate();
        return index.withKeys(index.keys().stream().map(key -> key(table, key)).toList())
                .withPredicate(predicate == null ? null : normal(predicate));
    }

    /** An expression that is no more than a column is a column, as PostgreSQL has it. */
    private IndexKey key(Table table, IndexKey key) {
        if (!(key instanceof IndexKey.OfExpression expression)) {
            return key;
        }
        SqlText sql = normal(expression.sql());
        return table.column(sql.text()).isPresent()
                ? new IndexKey.OfColumn(sql.text(), expression.sorting())
                : new IndexKey.OfExpression(sql, expression.sorting());
    }

    private SqlText normal(SqlText sql) {
        return SqlText.of(NormalSql.of(clauses.text(sql)));
    }
}
