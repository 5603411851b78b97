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
        if (generation == null) {
            return column;
        }
        SqlText changed = change.apply(generation.expression());
        return changed.equals(generation.expression())
                ? column
                : column.withGeneration(new Generation(changed, generation.isStored()));
    }

    private Constraint constraint(Constraint constraint) {
        if (!(constraint instanceof Check check)) {
            return constraint;
        }
        SqlText changed = change.apply(check.condition());
        return changed.equals(check.condition()) ? check : new Check(check.name(), changed, check.isNotValid());
    }

    private Index index(Index index) {
        SqlText predicate = index.predicate();
        boolean hasNone = predicate == null && index.keys().stream().noneMatch(IndexKey.OfExpression.class::isInstance);
        if (hasNone) {
            return index;
        }
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key instanceof IndexKey.OfExpression expression
                        ? new IndexKey.OfExpression(change.apply(expression.sql()), expression.sorting())
                        : key)
                .toList();
        return index.withKeys(keys).withPredicate(predicate == null ? null : change.apply(predicate));
    }
}
