package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableOperation;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations with those that change one table in one, where nothing between them is about that table, or about one that
 * the change which moves names: a foreign key goes before the columns at its other end change, and comes behind them.
 */
final class Grouped {

    private Grouped() {}

    static List<Operation> of(List<Operation> operations) {
        List<Operation> grouped = new ArrayList<>();
        for (Operation operation : operations) {
            if (!(operation instanceof AlterTable now && isMerged(now, grouped))) {
                grouped.add(operation);
            }
        }
        return grouped;
    }

    private static boolean isMerged(AlterTable now, List<Operation> grouped) {
        int at = last(now.table(), grouped);
        boolean isSame = at >= 0
                && grouped.get(at) instanceof AlterTable alter
                && alter.table().equals(now.table());
        if (!isSame) {
            return false;
        }
        AlterTable before = (AlterTable) grouped.get(at);
        List<Operation> between = grouped.subList(at + 1, grouped.size());
        List<TableChange> changes = new ArrayList<>(before.changes());
        changes.addAll(now.changes());
        AlterTable both = new AlterTable(now.table(), changes);
        if (!namesOneOf(before, between)) {
            grouped.remove(at);
            grouped.add(both);
            return true;
        }
        if (between.stream().allMatch(operation -> table(operation) != null) && !namesOneOf(now, between)) {
            grouped.set(at, both);
            return true;
        }
        return false;
    }

    /** Whether a change names a table that one of the operations is about. */
    private static boolean namesOneOf(AlterTable change, List<Operation> operations) {
        for (Operation operation : operations) {
            QualifiedName table = table(operation);
            if (table != null && Mentions.of(table, change.canonical())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof TableOperation change) {
            return change.table();
        }
        return operation instanceof IndexOperation change ? change.table() : null;
    }

    /** The last operation that names the table, or -1. */
    private static int last(QualifiedName table, List<Operation> operations) {
        for (int at = operations.size() - 1; at >= 0; at--) {
            if (Mentions.of(table, operations.get(at).canonical())) {
                return at;
            }
        }
        return -1;
    }
}
