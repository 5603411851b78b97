package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * What leads from one table to another of its name, in the parts that an order may have to take apart.
 *
 * @param table the name
 * @param gone foreign keys that go
 * @param dropIndexes indexes that go
 * @param changes all changes but those of foreign keys, in order
 * @param indexes indexes that come or get other names
 * @param come foreign keys that come, as their author said them
 * @param dropsKeys whether a key or an index goes, on which a foreign key may stand
 * @param disturbs whether a view that reads the table would be in the way
 * @param remarks what people should know besides
 */
record TableDifference(
        QualifiedName table,
        List<TableChange> gone,
        List<Operation> dropIndexes,
        List<TableChange> changes,
        List<Operation> indexes,
        List<ForeignKey> come,
        boolean dropsKeys,
        boolean disturbs,
        List<Remark> remarks) {

    boolean isEmpty() {
        return gone.isEmpty() && dropIndexes.isEmpty() && changes.isEmpty() && indexes.isEmpty() && come.isEmpty();
    }

    /**
     * The operations on the table, all changes in one.
     *
     * @param goneBefore whether its foreign keys are gone already
     * @param now the foreign keys that can come with the other changes
     */
    List<Operation> operations(boolean goneBefore, List<ForeignKey> now) {
        List<TableChange> all = new ArrayList<>(goneBefore ? List.of() : gone);
        all.addAll(changes);
        now.forEach(key -> all.add(TableChange.addConstraint(key)));
        List<Operation> operations = new ArrayList<>(dropIndexes);
        if (!all.isEmpty()) {
            operations.add(new AlterTable(table, all));
        }
        operations.addAll(indexes);
        return operations;
    }
}
