package dev.retort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands.
 *
 * @param revisions the revisions that are applied and have none applied after them on their branch
 * @param heads the heads of the code that its rows would name if every revision were applied
 * @param halfDone the id of the revision of which a part is done, up or down, or null for none
 * @param isAtHeads whether every revision of the code is applied, and none half done
 */
public record Current(
        List<RevisionInfo> revisions,
        List<RevisionInfo> heads,
        @Nullable String halfDone,
        boolean isAtHeads) {

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
     * @throws NotAtHeadsException when one is not, or is half done
     */
    public Current requireHeads() {
        if (!isAtHeads) {
            throw new NotAtHeadsException(this);
        }
        return this;
    }

    /**
     * One line for each: {@code 3c9a77d1e0b2 (head), create invoice}; empty when nothing is applied. A last one for what is half
     * done.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            text.append(revision.shortLine()).append('\n');
        }
        if (halfDone != null) {
            text.append(halfDone).append(" is half done\n");
        }
        return text.toString();
    }
}
