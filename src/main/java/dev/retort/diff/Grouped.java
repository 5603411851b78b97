package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableOperation;
import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations with those that change one table in one, where nothing between them is about that table, or about one that
 * the change which moves names: a foreign key goes before the columns at its other end change, and comes behind them.
 */
final class Grouped {

    private final List<Operation> operations = new ArrayList<>();
    private final List<Mentions> mentions = new ArrayList<>();

    private Grouped() {}

    static List<Operation> of(List<Operation> operations) {
        Grouped grouped = new Grouped();
        for (Operation operation : operations) {
            if (!(operation instanceof AlterTable now && grouped.isMerged(now))) {
                grouped.operations.add(operation);
                grouped.mentions.add(Mentions.in(operation.canonical()));
            }
        }
        return grouped.operations;
    }

    private boolean isMerged(AlterTable now) {
        int at = last(now.table());
        boolean isSame = at >= 0
                && operations.get(at) instanceof AlterTable alter
                && alter.table().equals(now.table());
        if (!isSame || movesParts(now) || movesParts((AlterTable) operations.get(at))) {
            return false;
        }
        AlterTable before = (AlterTable) operations.get(at);
        List<Operation> between = operations.subList(at + 1, operations.size());
        List<TableChange> changes = new ArrayList<>(before.changes());
        changes.addAll(now.changes());
        AlterTable both = new AlterTable(now.table(), changes);
        if (!namesOneOf(mentions.get(at), between)) {
            operations.remove(at);
            mentions.remove(at);
            operations.add(both);
            mentions.add(Mentions.in(both.canonical()));
            return true;
        }
        boolean areOfTables = between.stream().allMatch(operation -> table(operation) != null);
        if (areOfTables && !namesOneOf(Mentions.in(now.canonical()), between)) {
            operations.set(at, both);
            mentions.set(at, Mentions.in(both.canonical()));
            return true;
        }
        return false;
    }

    /** Parts come and go at places of their own: what changes between them is that of the whole alone. */
    private static boolean movesParts(AlterTable alter) {
        return alter.changes().stream()
                .anyMatch(change -> change instanceof AttachPartition || change instanceof DetachPartition);
    }

    /** Whether a change names a table that one of the operations is about. */
    private static boolean namesOneOf(Mentions change, List<Operation> operations) {
        for (Operation operation : operations) {
            QualifiedName table = table(operation);
            if (table != null && change.has(table)) {
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
    private int last(QualifiedName table) {
        for (int at = operations.size() - 1; at >= 0; at--) {
            if (mentions.get(at).has(table)) {
                return at;
            }
        }
        return -1;
    }
}
