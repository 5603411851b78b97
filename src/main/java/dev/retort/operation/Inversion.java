package dev.retort.operation;

import java.util.ArrayList;
import java.util.List;

/** The way back from a list of operations. */
public final class Inversion {

    private Inversion() {}

    /**
     * The operations that undo the given ones: the inverse of each, last one first. Rows that were inserted into a table
     * which the same operations created go with their table.
     *
     * @throws IrreversibleException for the first, from the end, that cannot be undone
     */
    public static List<Operation> of(List<? extends Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (!goesWithItsTable(operations, i)) {
                back.addAll(operations.get(i).inverse());
            }
        }
        return back;
    }

    private static boolean goesWithItsTable(List<? extends Operation> operations, int position) {
        if (!(operations.get(position) instanceof InsertRows insert)) {
            return false;
        }
        for (int i = position - 1; i >= 0; i--) {
            if (operations.get(i) instanceof RenameTable) {
                return false;
            }
            if (operations.get(i) instanceof CreateTable create
                    && create.table().equals(insert.table())) {
                return true;
            }
        }
        return false;
    }
}
