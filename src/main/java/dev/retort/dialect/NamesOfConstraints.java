package dev.retort.dialect;

import dev.retort.operation.AlterTable;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that this database has for constraints and indexes that a migration drops by what they mean. */
public final class NamesOfConstraints {

    private final KnownTables known;

    /** The names in these tables. */
    public NamesOfConstraints(KnownTables known) {
        this.known = known;
    }

    /**
     * The changes with the name that this database has for each constraint that is dropped; where the table is not known,
     * the name that the naming convention gives. A drop of what is not there, said to be only if it is, is left out.
     *
     * @throws DefinitionException when a known table has no such constraint
     */
    public List<TableChange> resolved(AlterTable operation) {
        boolean anyByMeaning = operation.changes().stream()
                .anyMatch(change -> change instanceof DropConstraint drop && drop.meaning() != null);
        if (!anyByMeaning) {
            return operation.changes();
        }
        Table table = known.table(operation.table());
        List<TableChange> resolved = new ArrayList<>();
        for (TableChange change : operation.changes()) {
            TableChange next = change;
            if (change instanceof DropConstraint drop && drop.meaning() != null && table != null) {
                next = named(drop, table);
            }
            if (next != null) {
                resolved.add(next);
                table = after(table, next);
            }
        }
        return resolved;
    }

    private static @Nullable TableChange named(DropConstraint drop, Table table) {
        Constraint found = drop.findIn(table);
        if (found != null) {
            return new DropConstraint(
                    found.name(), drop.meaning(), drop.was(), drop.isOnlyIfThere(), drop.isCascading());
        }
        if (drop.isOnlyIfThere()) {
            return null;
        }
        String there = table.constraints().stream().map(Constraint::describe).collect(Collectors.joining(", "));
        throw new DefinitionException(
                "'" + drop.describe() + "' cannot be carried out on " + table.name() + ".",
                there.isEmpty() ? "The table has no constraint." : "The table has: " + there + ".",
                "Name the columns of one of them, in their order; ifExists() says that it may be missing.");
    }

    /** The table after a change; where the change does not fit what is known of the table, the engine will say so. */
    static @Nullable Table after(@Nullable Table table, TableChange change) {
        try {
            return table == null ? null : change.applyTo(table);
        } catch (DefinitionException e) {
            return table;
        }
    }

    /** The name that this database has for an index that is dropped. */
    public String indexOf(DropIndex drop) {
        QualifiedName table = drop.table();
        Table standing = drop.isByKeys() ? known.table(table) : null;
        Index found = standing == null ? null : drop.findIn(standing);
        return String.valueOf(found == null ? drop.name() : found.name());
    }
}
