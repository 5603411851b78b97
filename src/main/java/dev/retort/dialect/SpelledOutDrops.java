package dev.retort.dialect;

import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops for engines that know no {@code if exists} inside {@code alter table}, and drop no column that shares a constraint
 * with others: what is not there is left out, and the constraint goes first.
 */
final class SpelledOutDrops {

    private final Clauses clauses;
    private final KnownTables known;

    SpelledOutDrops(Clauses clauses, KnownTables known) {
        this.clauses = clauses;
        this.known = known;
    }

    /**
     * The changes, each of which the engine can be told.
     *
     * @throws UnsupportedByDialectException when whether a thing is there depends on a table that is not known
     */
    List<TableChange> of(QualifiedName name, List<TableChange> changes) {
        if (changes.stream().noneMatch(change -> change instanceof DropColumn || change instanceof DropConstraint)) {
            return changes;
        }
        Table table = known.table(name);
        List<TableChange> spelled = new ArrayList<>();
        for (TableChange change : changes) {
            if (change instanceof DropColumn drop) {
                column(name, drop, table, spelled);
            } else if (change instanceof DropConstraint drop) {
                if (!drop.isOnlyIfThere() || hasConstraint(known(name, table, change), String.valueOf(drop.name()))) {
                    spelled.add(new DropConstraint(drop.name(), null, drop.was(), false, drop.isCascading()));
                }
            } else {
                spelled.add(change);
            }
            table = NamesOfConstraints.after(table, change);
        }
        return spelled;
    }

    private void column(QualifiedName name, DropColumn drop, @Nullable Table table, List<TableChange> spelled) {
        if (drop.isOnlyIfThere() && !hasColumn(known(name, table, drop), drop.name())) {
            return;
        }
        for (Constraint constraint : table == null ? List.<Constraint>of() : table.constraints()) {
            boolean shared = constraint.columns().size() > 1
                    && constraint.columns().stream().anyMatch(column -> known.same(drop.name(), column));
            if (shared && constraint.name() != null) {
                spelled.add(new DropConstraint(constraint.name(), null, null, false, drop.isCascading()));
            }
        }
        spelled.add(new DropColumn(drop.name(), drop.was(), false, drop.isCascading()));
    }

    private boolean hasColumn(Table table, String name) {
        return table.columns().stream().anyMatch(column -> known.same(name, column.name()));
    }

    private boolean hasConstraint(Table table, String name) {
        return table.constraints().stream().anyMatch(other -> known.same(name, String.valueOf(other.name())));
    }

    private Table known(QualifiedName name, @Nullable Table table, TableChange change) {
        if (table == null) {
            throw new UnsupportedByDialectException(
                    clauses.dialect(),
                    clauses.traits().product() + " cannot carry out '" + change.describe() + "' of table " + name
                            + " if it exists.",
                    "It has no words for that, and no migration before says what is in the table.",
                    "Leave ifExists() out, or run it on a database, where the table can be looked at.");
        }
        return table;
    }
}
