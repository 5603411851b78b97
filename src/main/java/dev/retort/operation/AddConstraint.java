package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint; rows that break it make the change fail, unless it is said to be not valid.
 *
 * @param constraint what is added
 */
public record AddConstraint(Constraint constraint) implements TableChange {

    /** The unique index that becomes the constraint's own, or null where none does. */
    public @Nullable String usedIndex() {
        if (constraint instanceof Unique unique) {
            return unique.usingIndex();
        }
        return constraint instanceof PrimaryKey key ? key.usingIndex() : null;
    }

    @Override
    public String describe() {
        String index = usedIndex();
        return "add " + constraint.describe() + (index == null ? "" : " using index " + index);
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(DropConstraint.of(constraint));
    }

    @Override
    public Table applyTo(Table table) {
        String index = usedIndex();
        if (index == null) {
            return table.with(constraint);
        }
        Table without = table.index(index).isPresent() ? table.withoutIndex(index) : table;
        return without.with(constraint.made());
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
