package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Operations with those that change one table in one, where nothing between them is about that table. */
final class Grouped {

    private Grouped() {}

    static List<Operation> of(List<Operation> operations) {
        List<Operation> grouped = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterTable now) {
                int at = last(now.table(), grouped);
                if (at >= 0
                        && grouped.get(at) instanceof AlterTable before
                        && before.table().equals(now.table())) {
                    List<TableChange> changes = new ArrayList<>(before.changes());
                    changes.addAll(now.changes());
                    grouped.remove(at);
                    grouped.add(new AlterTable(now.table(), changes));
                    continue;
                }
            }
            grouped.add(operation);
        }
        return grouped;
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
