package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Several changes to one table as one value: one {@code ALTER} where the engine can, one rebuild on SQLite.
 *
 * @param table which
 * @param changes in order; each sees the names that those before it left
 */
public record AlterTable(QualifiedName table, List<TableChange> changes) implements TableOperation {

    /** Checks that there is a change. */
    public AlterTable {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new DefinitionException(
                    "Table " + table + " cannot be altered by nothing.",
                    "No change was said.",
                    "Write alterTable(\"" + table + "\", addColumn(...), ...).");
        }
    }

    @Override
    public String describe() {
        StringBuilder text = new StringBuilder("alter table ").append(table).append(": ");
        for (int i = 0; i < changes.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(changes.get(i).describe());
        }
        return text.toString();
    }

    @Override
    public List<Operation> inverse() {
        List<TableChange> back = new ArrayList<>();
        for (TableChange change : changes) {
            back.add(change.inverse(table));
        }
        Collections.reverse(back);
        return List.of(new AlterTable(table, back));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.alterTable(this);
    }
}
