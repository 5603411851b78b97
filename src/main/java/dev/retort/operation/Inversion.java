package dev.retort.operation;

import java.util.ArrayList;
import java.util.List;

/** The way back from a list of operations. */
public final class Inversion {

    private Inversion() {}

    /**
     * The operations that undo the given ones: the inverse of each, last one first. What happened to rows of a table which
     * the same operations created, or to columns which they added, goes with the table or with the columns.
     *
     * @throws IrreversibleException for the first, from the end, that cannot be undone
     */
    public static List<Operation> of(List<? extends Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (!MadeBefore.holds(operations.subList(0, i), operations.get(i))) {
                back.addAll(operations.get(i).inverse());
            }
        }
        return back;
    }
}
