package dev.retort.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that run downward in columns, from each revision to its parents.
 *
 * <p>A column waits for one revision. Two that wait for the same become one, the left one, before anything else is drawn; the
 * columns on the right of one that ends move up to it.
 */
final class GraphLines {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> awaited = new ArrayList<>();
    /** The column of the line that ended right above, or -1: nothing may stand below it as if the line went on. */
    private int ended = -1;

    /** Draws the revision of a row below all that follow it. */
    void draw(Integer id, List<Integer> parents, char sign, String words) {
        int at = awaited.indexOf(id);
        if (at < 0) {
            at = awaited.size();
            if (ended == at) {
                row(verticals(at));
            }
            awaited.add(id);
        }
        ended = -1;
        char[] row = verticals(awaited.size());
        row[2 * at] = sign;
        text.append(new String(row).stripTrailing()).append(' ').append(words).append('\n');
        if (parents.isEmpty()) {
            end(at);
            return;
        }
        awaited.set(at, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            merge(at, parents.get(i));
        }
        join();
    }

    String text() {
        return text.toString();
    }

    private void end(int at) {
        awaited.remove(at);
        if (at == awaited.size()) {
            ended = at;
            return;
        }
        char[] row = verticals(at);
        row = wide(row, awaited.size() + 1);
        shiftLeft(row, at + 1, awaited.size() + 1);
        row(row);
    }

    /** Leads a further line from a revision to another parent. */
    private void merge(int at, Integer parent) {
        int existing = awaited.indexOf(parent);
        if (existing >= 0 && existing < at) {
            crossLeft(existing, at, true);
            char[] row = verticals(awaited.size());
            row[2 * existing + 1] = '/';
            row(row);
        } else if (existing == at + 1) {
            char[] row = verticals(awaited.size());
            row[2 * at + 1] = '\\';
            row(row);
        } else if (existing != at) {
            char[] row = wide(verticals(at + 1), awaited.size() + 1);
            for (int column = at; column < awaited.size(); column++) {
                row[2 * column + 1] = '\\';
            }
            row(row);
            awaited.add(at + 1, parent);
        }
    }

    /** Makes one column of those that wait for the same. */
    private void join() {
        Map<Integer, Integer> columns = new HashMap<>();
        for (int column = 0; column < awaited.size(); column++) {
            Integer left = columns.putIfAbsent(awaited.get(column), column);
            if (left != null) {
                crossLeft(left, column, false);
                char[] row = wide(verticals(column), awaited.size());
                row[2 * left + 1] = '/';
                shiftLeft(row, column + 1, awaited.size());
                row(row);
                awaited.remove(column);
                column--;
            }
        }
    }

    /** Draws the way from a column to the right side of a column further left, where others stand between them. */
    private void crossLeft(int left, int column, boolean goesOn) {
        if (column - left < 2) {
            return;
        }
        char[] row = verticals(awaited.size());
        if (!goesOn) {
            row[2 * column] = ' ';
        }
        row[2 * column - 1] = '/';
        for (int between = left + 1; between < column - 1; between++) {
            row[2 * between + 1] = '_';
        }
        row(row);
    }

    private static void shiftLeft(char[] row, int from, int to) {
        for (int column = from; column < to; column++) {
            row[2 * column - 1] = '/';
        }
    }

    private static char[] verticals(int columns) {
        char[] row = wide(new char[0], columns);
        for (int column = 0; column < columns; column++) {
            row[2 * column] = '|';
        }
        return row;
    }

    private static char[] wide(char[] row, int columns) {
        char[] wide = " ".repeat(2 * columns).toCharArray();
        System.arraycopy(row, 0, wide, 0, row.length);
        return wide;
    }

    private void row(char[] row) {
        text.append(new String(row).stripTrailing()).append('\n');
    }
}
