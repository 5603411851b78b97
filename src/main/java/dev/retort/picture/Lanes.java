package dev.retort.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the lines of a history run, a row for each revision.
 *
 * <p>A lane leads down to one revision, and a revision has one lane for those that follow it and one for those that depend on it:
 * who joins others on their way does so right below itself. So what runs sideways between two rows belongs to the upper one, and
 * no line passes a revision that is none of its ends. A lane that has ended is taken again, the leftmost first.
 */
final class Lanes {

    private static final int NONE = -1;

    /**
     * A line from a revision to one below it.
     *
     * @param from the row that it begins in
     * @param to the row that it ends in
     * @param lane where it runs once it has left the row
     * @param dotted whether it is a dependency
     */
    record Line(int from, int to, int lane, boolean dotted) {}

    private final int[] laneOfRow;
    private final int[] extent;
    private final List<Line> lines = new ArrayList<>();
    private final TreeSet<Integer> free = new TreeSet<>();
    private final TreeSet<Integer> taken = new TreeSet<>();
    private final int[] awaited;
    private final int[] awaitedDotted;
    private int width;

    private Lanes(int rows) {
        this.laneOfRow = new int[rows];
        this.extent = new int[rows];
        this.awaited = filled(rows);
        this.awaitedDotted = filled(rows);
    }

    private static int[] filled(int size) {
        int[] lanes = new int[size];
        java.util.Arrays.fill(lanes, NONE);
        return lanes;
    }

    /** The lanes of a history; the work grows with its lines. */
    static Lanes of(DrawnHistory history) {
        List<List<Integer>> parents = history.parentRows();
        List<List<Integer>> dependencies = history.dependencyRows();
        Lanes lanes = new Lanes(parents.size());
        for (int row = 0; row < parents.size(); row++) {
            lanes.place(row, parents.get(row), dependencies.get(row));
        }
        return lanes;
    }

    private void place(int row, List<Integer> parents, List<Integer> dependencies) {
        int own = awaited[row];
        int dotted = awaitedDotted[row];
        if (own == NONE && dotted != NONE) {
            own = dotted;
        } else if (own == NONE) {
            own = take();
        }
        laneOfRow[row] = own;
        extent[row] = taken.last();
        if (dotted != NONE && dotted != own) {
            giveBack(dotted);
        }
        boolean ownGoesOn = false;
        for (int parent : parents) {
            ownGoesOn = lead(row, parent, own, ownGoesOn, awaited, false);
        }
        for (int dependency : dependencies) {
            ownGoesOn = lead(row, dependency, own, ownGoesOn, awaitedDotted, true);
        }
        extent[row] = Math.max(extent[row], taken.last());
        if (!ownGoesOn) {
            giveBack(own);
        }
    }

    private boolean lead(int from, int to, int own, boolean ownGoesOn, int[] awaitedBy, boolean dotted) {
        boolean goesOn = ownGoesOn;
        if (awaitedBy[to] == NONE) {
            awaitedBy[to] = goesOn ? take() : own;
            goesOn = true;
        }
        lines.add(new Line(from, to, awaitedBy[to], dotted));
        return goesOn;
    }

    private int take() {
        Integer lane = free.pollFirst();
        int number = lane == null ? width++ : lane;
        taken.add(number);
        return number;
    }

    private void giveBack(int lane) {
        taken.remove(lane);
        free.add(lane);
    }

    /** The lines, in the order of the rows that they begin in. */
    List<Line> lines() {
        return lines;
    }

    /** The lane that the revision of a row stands in. */
    int of(int row) {
        return laneOfRow[row];
    }

    /** The rightmost lane in use at a row and right below it. */
    int extent(int row) {
        return extent[row];
    }

    /** How many lanes there are. */
    int width() {
        return width;
    }

    /** How many rows there are. */
    int rows() {
        return laneOfRow.length;
    }
}
