package dev.retort.revision;

import java.util.List;

/** A history that is no graph: what was found wrong in it, all at once. */
public final class RevisionGraphException extends RevisionException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    RevisionGraphException(List<Fault> faults) {
        super(
                faults.size() == 1
                        ? "The migrations do not form a history:"
                        : "The migrations do not form a history, for " + faults.size() + " reasons:",
                listed(faults),
                "");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, all of it. */
    public List<Fault> faults() {
        return faults;
    }

    private static String listed(List<Fault> faults) {
        StringBuilder text = new StringBuilder();
        for (Fault fault : faults) {
            text.append(text.isEmpty() ? "  " : "\n  ").append(fault.sentence());
        }
        return text.toString();
    }

    /** What kind of fault. */
    public enum Kind {
        /** An id that cannot be one. */
        ILLEGAL_ID,
        /** A label that cannot be one. */
        ILLEGAL_LABEL,
        /** One id on several revisions. */
        DUPLICATE_ID,
        /** One label on several revisions. */
        DUPLICATE_LABEL,
        /** A label that is a revision's id. */
        LABEL_IS_ID,
        /** A parent that is no revision. */
        MISSING_PARENT,
        /** A dependency that is neither a revision nor a label. */
        MISSING_DEPENDENCY,
        /** A revision that follows or depends on itself. */
        SELF_LOOP,
        /** Revisions that follow or depend on one another in a circle. */
        CYCLE,
        /** A revision that replaces others and cannot stand for them. */
        REPLACEMENT
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what kind of thing
     * @param revisions the ids of the revisions where it is, of a cycle in its order
     * @param sentence what is wrong and what to do
     */
    public record Fault(Kind kind, List<String> revisions, String sentence) {

        /** Copies the list. */
        public Fault {
            revisions = List.copyOf(revisions);
        }
    }
}
