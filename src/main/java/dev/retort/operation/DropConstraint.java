package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint, by its name or by what it means.
 *
 * @param name which; where a meaning was said, the name that it presumably has, or null while that is open
 * @param meaning what the constraint is about, whatever its name in this database; null where its name was said
 * @param was its definition, which makes the change reversible; null where it was not said
 * @param isOnlyIfThere whether nothing is done where there is no such constraint
 * @param isCascading whether what depends on it goes, too
 */
public record DropConstraint(
        @Nullable String name,
        @Nullable Meaning meaning,
        @Nullable Constraint was,
        boolean isOnlyIfThere,
        boolean isCascading)
        implements TableChange {

    /**
     * What tells a constraint from the others of its table when its name is not known.
     *
     * @param kind its kind
     * @param columns its columns, in order; none for the primary key, whatever its columns
     * @param target the table that a foreign key points at, or null where it does not matter
     */
    public record Meaning(
            Constraint.Kind kind,
            List<String> columns,
            @Nullable QualifiedName target) {

        /** Checks the columns. */
        public Meaning {
            boolean isOfColumns = kind == Constraint.Kind.UNIQUE || kind == Constraint.Kind.FOREIGN_KEY;
            columns = isOfColumns ? Constraint.checkedColumns(kind.words(), columns) : List.copyOf(columns);
        }

        /** The meaning in a few words: {@code unique constraint (a, b)}. */
        public String describe() {
            return kind.words() + (columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")");
        }
    }

    /** Checks that the constraint is said in one way or the other. */
    public DropConstraint {
        if (name != null) {
            Identifiers.checked("constraint", name);
        } else if (meaning == null) {
            throw new DefinitionException(
                    "A constraint cannot be dropped.",
                    "Neither its name nor what it is was said.",
                    "Write dropConstraint(\"name\") or dropConstraint(unique(\"a\")).");
        }
    }

    /** Drops the constraint of that name. */
    public static DropConstraint of(String name) {
        return new DropConstraint(name, null, null, false, false);
    }

    /** Drops a constraint by its name or, where that is open, by what it is, and can be undone. */
    public static DropConstraint of(Constraint was) {
        Meaning meaning = was.name() != null
                ? null
                : new Meaning(was.kind(), was.columns(), was instanceof ForeignKey key ? key.table() : null);
        return new DropConstraint(was.name(), meaning, was, false, false);
    }

    /** The same drop of a constraint under a name. */
    DropConstraint presuming(@Nullable String presumed, @Nullable Constraint definition) {
        return new DropConstraint(presumed, meaning, definition, isOnlyIfThere, isCascading);
    }

    /** The constraint of a table that is dropped; null where there is none. A check is found by its name only. */
    public @Nullable Constraint findIn(Table table) {
        Constraint named = name == null ? null : table.constraint(name).orElse(null);
        if (meaning == null || (named != null && Constraints.fits(named, meaning))) {
            return named;
        }
        for (Constraint constraint : table.constraints()) {
            if (meaning.kind() != Constraint.Kind.CHECK && Constraints.fits(constraint, meaning)) {
                return constraint;
            }
        }
        return null;
    }

    @Override
    public String describe() {
        if (meaning == null) {
            return "drop constraint " + name;
        }
        return "drop " + (was != null ? was.describe() : meaning.describe());
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (was == null) {
            String how = meaning == null
                    ? "dropConstraint(unique(...).named(\"" + name + "\")) or the like"
                    : "dropConstraint(...) with all that the constraint says";
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "what the constraint says is not known here",
                    "Write " + how + ", or write the downgrade by hand.");
        }
        return List.of(new AddConstraint(was));
    }

    @Override
    public Table applyTo(Table table) {
        Constraint found = findIn(table);
        if (found == null) {
            return isOnlyIfThere ? table : table.withoutConstraint(name == null ? describe() : name);
        }
        return table.withConstraints(
                table.constraints().stream().filter(other -> other != found).toList());
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
