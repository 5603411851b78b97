package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two schemas: the operations that lead from the one to the other, in an order that works.
 *
 * @param operations in order; the changes of a table stand in one {@code alterTable} where they can
 * @param before the schema that they begin with
 * @param remarks what people should know besides
 * @param proposals pairs of a drop and an addition that may be a rename; in the operations they are not
 */
public record SchemaDiff(List<Operation> operations, Schema before, List<Remark> remarks, List<Rename> proposals) {

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

    /** The operations that lead back. */
    public List<Operation> downgrade() {
        return Downgrade.of(operations, before);
    }

    /**
     * The same, with what these operations destroy in place of what its own do: they are made of its own, and may be fewer or
     * more.
     */
    public SchemaDiff withLossesOf(List<Operation> written) {
        List<Remark> all = Losses.of(written, this);
        List<Remark> found = losses();
        if (all.size() == found.size() && all.containsAll(found)) {
            return this;
        }
        List<Remark> changed = new ArrayList<>(all);
        remarks.stream().filter(remark -> remark.kind() != Remark.Kind.LOSS).forEach(changed::add);
        return new SchemaDiff(operations, before, changed, proposals);
    }

    /** The same with these remarks, too. */
    public SchemaDiff with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new SchemaDiff(operations, before, all, proposals);
    }

    /** Differences, remarks and proposals, a line for each. */
    public String toText() {
        List<String> lines = new ArrayList<>(lines());
        for (Remark remark : remarks) {
            if (remark.kind() != Remark.Kind.NOT_SAID) {
                lines.add(remark.describe());
            }
        }
        for (Rename rename : proposals) {
            lines.add("may be a rename: " + rename.describe() + " (" + rename.evidence() + ")");
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The same as one self-contained page. */
    public String toHtml() {
        return DiffHtml.of(this);
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
