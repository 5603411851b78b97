package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** What table changes have to know of constraints. */
final class Constraints {

    private Constraints() {}

    /** The index that a constraint took over, as it was before. */
    static Index takenOver(AddConstraint add) {
        List<IndexKey> keys = new ArrayList<>();
        for (String column : add.constraint().columns()) {
            keys.add(new IndexKey.OfColumn(column, IndexKey.Sorting.USUAL));
        }
        Index index = Index.of(keys)
                .unique()
                .named(String.valueOf(add.usedIndex()))
                .withInclude(add.constraint().include());
        boolean nullsAreEqual = add.constraint() instanceof Unique unique && unique.nullsAreEqual();
        return nullsAreEqual ? index.nullsNotDistinct() : index;
    }

    /** The table with another constraint in the place of one of the same name. */
    static Table replacing(Table table, String name, Constraint with) {
        List<Constraint> changed = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            changed.add(name.equals(constraint.name()) ? with : constraint);
        }
        return table.withConstraints(changed);
    }

    /** Whether a constraint is what a meaning says. */
    static boolean fits(Constraint constraint, DropConstraint.Meaning meaning) {
        if (constraint.kind() != meaning.kind()) {
            return false;
        }
        boolean any = meaning.kind() == Constraint.Kind.PRIMARY_KEY
                && meaning.columns().isEmpty();
        boolean sameTarget = meaning.target() == null
                || (constraint instanceof ForeignKey key && meaning.target().equals(key.table()));
        return any || (constraint.columns().equals(meaning.columns()) && sameTarget);
    }
}
