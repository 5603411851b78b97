package dev.retort;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a database stands.
 *
 * @param revisions the revisions that are applied and have none applied after them on their branch
 * @param heads the heads of the code that its rows would name if every revision were applied
 * @param isAtHeads whether every revision of the code is applied
 */
public record Current(List<RevisionInfo> revisions, List<RevisionInfo> heads, boolean isAtHeads) {

    /** Copies the lists. */
    public Current {
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
    }

    /** The ids, in order. */
    public List<String> ids() {
        return revisions.stream().map(RevisionInfo::id).toList();
    }

    /** The heads of the code that are not applied. */
    public List<RevisionInfo> missing() {
        List<RevisionInfo> missing = new ArrayList<>(heads);
        missing.removeAll(revisions);
        return missing;
    }

    /**
     * Itself, when every revision of the code is applied.
     *
     * @throws NotAtHeadsException when one is not
     */
    public Current requireHeads() {
        if (!isAtHeads) {
            throw new NotAtHeadsException(this);
        }
        return this;
    }

    /** One line for each: {@code 3c9a77d1e0b2 (head), create invoice}; empty when nothing is applied. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            text.append(revision.shortLine()).append('\n');
        }
        return text.toString();
    }
}
