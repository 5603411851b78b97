package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;

/** The SQL inside a table that says its columns: how they are worked out, checks, and the conditions and keys of indexes. */
public final class TableTexts {

    private final UnaryOperator<SqlText> change;

    private TableTexts(UnaryOperator<SqlText> change) {
        this.change = change;
    }

    /** The table with each of these texts changed. */
    public static Table changed(Table table, UnaryOperator<SqlText> change) {
        TableTexts texts = new TableTexts(change);
        return table.withParts(
                table.columns().stream().map(texts::column).toList(),
                table.constraints().stream().map(texts::constraint).toList(),
                table.indexes().stream().map(texts::index).toList());
    }

    private Column column(Column column) {
        Generation generation = column.generation();
        return generation == null
                ? column
                : column.withGeneration(new Generation(change.apply(generation.expression()), generation.isStored()));
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), change.apply(check.condition()), check.isNotValid())
                : constraint;
    }

    private Index index(Index index) {
        SqlText predicate = index.predicate();
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key instanceof IndexKey.OfExpression expression
                        ? new IndexKey.OfExpression(change.apply(expression.sql()), expression.sorting())
                        : key)
                .toList();
        return index.withKeys(keys).withPredicate(predicate == null ? null : change.apply(predicate));
    }
}
