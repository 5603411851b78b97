package dev.retort.dialect.sqlite;

import dev.retort.dialect.Expressions;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;

/** A table as the engine gives it back, with its expressions in a form of their own: SQLite keeps them as they were said. */
final class NormalTexts {

    private final SqliteClauses clauses;

    NormalTexts(SqliteClauses clauses) {
        this.clauses = clauses;
    }

    Table of(Table table) {
        List<Column> columns = table.columns().stream().map(this::column).toList();
        List<Constraint> constraints =
                table.constraints().stream().map(this::constraint).toList();
        List<Index> indexes = table.indexes().stream().map(this::index).toList();
        return table.withParts(columns, constraints, indexes);
    }

    private Column column(Column column) {
        Generation generation = column.generation();
        return generation == null
                ? column
                : column.withGeneration(new Generation(normal(generation.expression()), generation.isStored()));
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), normal(check.condition()), check.isNotValid())
                : constraint;
    }

    private Index index(Index index) {
        SqlText predicate = index.predicate();
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key instanceof IndexKey.OfExpression expression
                        ? new IndexKey.OfExpression(normal(expression.sql()), expression.sorting())
                        : key)
                .toList();
        return index.withKeys(keys).withPredicate(predicate == null ? null : normal(predicate));
    }

    private SqlText normal(SqlText sql) {
        return SqlText.of(Expressions.normal(clauses, sql.text()));
    }
}
