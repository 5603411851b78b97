package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
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
        changes = inFull(changes);
        if (changes.isEmpty()) {
            throw new DefinitionException(
                    "Table " + table + " cannot be altered by nothing.",
                    "No change was said.",
                    "Write alterTable(\"" + table + "\", addColumn(...), ...).");
        }
    }

    /** The changes, with those that were said at a new column in their own right behind it. */
    private static List<TableChange> inFull(List<TableChange> changes) {
        List<TableChange> all = new ArrayList<>();
        for (TableChange change : changes) {
            if (change instanceof AddColumn add && !add.column().inline().isEmpty()) {
                all.add(new AddColumn(add.column().withInline(List.of()), add.filling(), add.isOnlyIfMissing()));
                add.column().inline().forEach(constraint -> all.add(new AddConstraint(constraint)));
            } else {
                all.add(change);
            }
        }
        return List.copyOf(all);
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
        List<Operation> then = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            back.addAll(changes.get(i).inverse(table));
            if (changes.get(i) instanceof AddConstraint add && add.usedIndex() != null) {
                then.add(new CreateIndex(table, underFormerNames(Constraints.takenOver(add), changes.subList(0, i))));
            }
        }
        List<Operation> operations = new ArrayList<>();
        if (!back.isEmpty()) {
            operations.add(new AlterTable(table, back));
        }
        operations.addAll(then);
        return List.copyOf(operations);
    }

    /** An index with the names that its columns had before some changes. */
    private static Index underFormerNames(Index index, List<TableChange> changes) {
        Index former = index;
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i) instanceof RenameColumn rename) {
                former = former.renaming(column -> column.equals(rename.to()) ? rename.from() : column);
            }
        }
        return former;
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.alterTable(this);
    }
}
