package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two schemas: the operations that lead from the one to the other, in an order that works.
 *
 * @param operations in order; the changes of a table stand in one {@code alterTable} where they can
 * @param remarks what people should know besides
 * @param proposals pairs of a drop and an addition that may be a rename; in the operations they are not
 */
public record SchemaDiff(List<Operation> operations, List<Remark> remarks, List<Rename> proposals) {

    /** Copies the lists. */
    public SchemaDiff {
        operations = List.copyOf(operations);
        remarks = List.copyOf(remarks);
        proposals = List.copyOf(proposals);
    }

    /** Whether the schemas are equal in all that was compared. */
    public boolean isEmpty() {
        return operations.isEmpty() && remarks(Remark.Kind.NOT_SAID).isEmpty();
    }

    /** What the operations destroy. */
    public List<Remark> losses() {
        return remarks(Remark.Kind.LOSS);
    }

    /** The remarks of a kind. */
    public List<Remark> remarks(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind).toList();
    }

    /** The same with other operations. */
    public SchemaDiff withOperations(List<? extends Operation> others) {
        return new SchemaDiff(List.copyOf(others), remarks, proposals);
    }

    /** The same with these remarks, too. */
    public SchemaDiff with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new SchemaDiff(operations, all, proposals);
    }

    /** The differences, a line for each: {@code create table invoice}, {@code alter table account: add column email}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterTable alter) {
                alter.changes().forEach(change -> lines.add("alter table " + alter.table() + ": " + change.describe()));
            } else {
                lines.add(operation.describe());
            }
        }
        remarks(Remark.Kind.NOT_SAID).forEach(remark -> lines.add(remark.describe()));
        return lines;
    }
}
