package dev.retort.revision;

import java.util.List;

/** The beginning of several revisions' names, where one was meant. */
public final class AmbiguousRevisionException extends RevisionException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<RevisionNode> candidates;

    AmbiguousRevisionException(String name, List<RevisionNode> candidates, String longer) {
        super(
                "'" + name + "' is ambiguous: it begins several names.",
                "They are of " + Quoted.described(candidates) + ".",
                "Write more of the name, such as '" + longer + "'.");
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /** What was written. */
    public String name() {
        return name;
    }

    /** The revisions that it may mean; one that is meant by its id and by a label stands once. */
    public List<RevisionNode> candidates() {
        return candidates;
    }
}
