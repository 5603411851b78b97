package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import java.util.ArrayList;
import java.util.List;

/** Operations with those that change one table, next to each other, in one. */
final class Grouped {

    private Grouped() {}

    static List<Operation> of(List<Operation> operations) {
        List<Operation> grouped = new ArrayList<>();
        for (Operation operation : operations) {
            Operation last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
            if (last instanceof AlterTable before
                    && operation instanceof AlterTable now
                    && before.table().equals(now.table())) {
                List<TableChange> changes = new ArrayList<>(before.changes());
                changes.addAll(now.changes());
                grouped.set(grouped.size() - 1, new AlterTable(now.table(), changes));
            } else {
                grouped.add(operation);
            }
        }
        return grouped;
    }
}
