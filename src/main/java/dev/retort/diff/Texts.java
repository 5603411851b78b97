package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Exclude;
import dev.retort.schema.Function;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Policy;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of tables and other objects that only their engine reads. */
final class Texts {

    private final List<String> texts = new ArrayList<>();

    private Texts() {}

    /** Defaults, expressions and conditions of a table, in order. */
    static List<String> of(Table table) {
        Texts found = new Texts();
        for (Column column : table.columns()) {
            found.of(column);
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Check check) {
                found.add(check.condition());
            } else if (constraint instanceof Exclude exclude) {
                found.add(exclude.predicate());
                exclude.parts().forEach(part -> found.of(part.key()));
            }
        }
        for (Index index : table.indexes()) {
            found.add(index.predicate());
            index.keys().forEach(found::of);
        }
        return found.texts;
    }

    /** The texts of an object, each in its place, null where it has none there; none for one that has no SQL. */
    static List<@Nullable SqlText> of(SchemaObject object) {
        List<@Nullable SqlText> texts = new ArrayList<>();
        if (object instanceof View view) {
            texts.add(view.query());
        } else if (object instanceof Policy policy) {
            texts.add(policy.using());
            texts.add(policy.check());
        } else if (object instanceof Trigger trigger) {
            texts.add(trigger.condition());
            texts.add(trigger.executes());
        } else if (object instanceof Function function && function.language().equals("sql")) {
            texts.add(function.body());
        }
        return texts;
    }

    private void of(Column column) {
        if (column.defaultValue() instanceof DefaultValue.Expression expression) {
            add(expression.sql());
        }
        if (column.generation() != null) {
            add(column.generation().expression());
        }
    }

    private void of(IndexKey key) {
        if (key instanceof IndexKey.OfExpression expression) {
            add(expression.sql());
        }
    }

    private void add(@Nullable SqlText text) {
        if (text != null) {
            texts.add(text.text());
        }
    }
}
