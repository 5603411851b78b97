package dev.retort.run;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Table;
import org.jspecify.annotations.Nullable;

/** Whether an operation was carried out, seen in the database: of those that tend to be stopped half way, on indexes. */
final class StandingEffect {

    private StandingEffect() {}

    /**
     * Whether the effect of the operation is there; null where the database does not tell.
     *
     * <p>An index that an engine has left unfinished is none: the operation is to be sent again, and the dialect takes the
     * remains away before.
     */
    static @Nullable Boolean of(Operation operation, Inspector inspector) {
        if (operation instanceof CreateIndex create) {
            Table table = inspector.table(create.table()).orElse(null);
            String name = create.index().name();
            if (table == null || name == null) {
                return null;
            }
            return table.index(name).filter(index -> !index.isInvalid()).isPresent();
        }
        if (operation instanceof DropIndex drop) {
            Table table = inspector.table(drop.table()).orElse(null);
            return table == null ? null : Boolean.valueOf(drop.findIn(table) == null);
        }
        if (operation instanceof AlterTable alter
                && alter.changes().size() == 1
                && alter.changes().get(0) instanceof DetachPartition detach) {
            Table part = inspector.table(detach.partition()).orElse(null);
            return part == null ? null : Boolean.valueOf(part.partitionOf() == null);
        }
        return null;
    }
}
