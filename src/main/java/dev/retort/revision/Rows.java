package dev.retort.revision;

import java.util.Arrays;

/** Sets of revisions read as rows. */
final class Rows {

    private Rows() {}

    /** Those in both sets with nothing of both right above them. */
    static int[] tips(int[][] above, boolean[] set, boolean[] filter) {
        int[] tips = new int[above.length];
        int count = 0;
        for (int i = 0; i < above.length; i++) {
            if (set[i] && filter[i] && !anyOf(above[i], set, filter)) {
                tips[count++] = i;
            }
        }
        return Arrays.copyOf(tips, count);
    }

    private static boolean anyOf(int[] indexes, boolean[] set, boolean[] filter) {
        for (int index : indexes) {
            if (set[index] && filter[index]) {
                return true;
            }
        }
        return false;
    }
}
