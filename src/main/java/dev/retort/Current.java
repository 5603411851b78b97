package dev.retort;

import java.util.List;

/**
 * Where a database stands.
 *
 * @param revisions the revisions that are applied and have none applied after them on their branch
 * @param isAtHeads whether every revision of the code is applied
 */
public record Current(List<RevisionInfo> revisions, boolean isAtHeads) {

    /** Copies the list. */
    public Current {
        revisions = List.copyOf(revisions);
    }

    /** The ids, in order. */
    public List<String> ids() {
        return revisions.stream().map(RevisionInfo::id).toList();
    }

    /** One line for each: {@code 3c9a77d1e0b2 (head), create invoice}; empty when nothing is applied. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            text.append(revision.id())
                    .append(revision.isHead() ? " (head)" : "")
                    .append(revision.message().isEmpty() ? "" : ", " + revision.message())
                    .append('\n');
        }
        return text.toString();
    }
}
