package dev.retort.picture;

import java.util.List;

/**
 * What a revision says that it does.
 *
 * @param lines a line for each operation, in order
 * @param remark why that is not all, or the empty text
 */
public record SaidOperations(List<String> lines, String remark) {

    /** Copies the list. */
    public SaidOperations {
        lines = List.copyOf(lines);
    }
}
