package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Locks a table until the transaction ends.
 *
 * @param table which
 * @param mode what others may not do in the meantime
 */
public record LockTable(QualifiedName table, LockMode mode) implements TableOperation {

    @Override
    public String describe() {
        return "lock table " + table + " in " + mode.words() + " mode";
    }

    /** Nothing: the lock went with its transaction. */
    @Override
    public List<Operation> inverse() {
        return List.of();
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.lockTable(this);
    }
}
