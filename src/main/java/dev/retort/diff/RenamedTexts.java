package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;

/** The SQL of a table behind a rename of a column, which engines follow in it. */
final class RenamedTexts {

    private final String from;
    private final String to;

    private RenamedTexts(String from, String to) {
        this.from = from;
        this.to = to;
    }

    static Table of(Table table, String from, String to) {
        RenamedTexts texts = new RenamedTexts(from, to);
        return table.withParts(
                table.columns().stream().map(texts::column).toList(),
                table.constraints().stream().map(texts::constraint).toList(),
                table.indexes().stream().map(texts::index).toList());
    }

    private Column column(Column column) {
        Generation generation = column.generation();
        return generation == null
                ? column
                : column.withGeneration(new Generation(followed(generation.expression()), generation.isStored()));
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof Check check
                ? new Check(check.name(), followed(check.condition()), check.isNotValid())
                : constraint;
    }

    private Index index(Index index) {
        SqlText predicate = index.predicate();
        List<IndexKey> keys = index.keys().stream()
                .map(key -> key instanceof IndexKey.OfExpression expression
                        ? new IndexKey.OfExpression(followed(expression.sql()), expression.sorting())
                        : key)
                .toList();
        return index.withKeys(keys).withPredicate(predicate == null ? null : followed(predicate));
    }

    private SqlText followed(SqlText sql) {
        return SqlText.of(Mentions.renamed(sql.text(), from, to));
    }
}
