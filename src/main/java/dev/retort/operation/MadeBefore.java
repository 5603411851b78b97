package dev.retort.operation;

import dev.retort.schema.Assignment;
import dev.retort.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether all that an operation on rows changes was made by operations before it, and goes with what they made. */
final class MadeBefore {

    private MadeBefore() {}

    static boolean holds(List<? extends Operation> before, Operation operation) {
        QualifiedName table = table(operation);
        if (table == null) {
            return false;
        }
        Set<String> old = new HashSet<>();
        boolean setsColumns = operation instanceof UpdateRows || operation instanceof Backfill;
        if (setsColumns) {
            ((RowsOperation) operation)
                    .rows().assignments().stream().map(Assignment::column).forEach(old::add);
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Operation earlier = before.get(i);
            if (earlier instanceof RenameTable) {
                return false;
            }
            if (earlier instanceof CreateTable create && create.table().equals(table)) {
                return true;
            }
            if (earlier instanceof AlterTable alter && alter.table().equals(table)) {
                if (alter.changes().stream().anyMatch(RenameColumn.class::isInstance)) {
                    return false;
                }
                for (TableChange change : alter.changes()) {
                    if (change instanceof AddColumn add) {
                        old.remove(add.column().name());
                    }
                }
                if (setsColumns && old.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof InsertRows insert) {
            return insert.table();
        }
        if (operation instanceof InsertFrom insert) {
            return insert.table();
        }
        return operation instanceof RowsOperation rows ? rows.rows().table() : null;
    }
}
