package dev.retort.revision;

import java.util.List;

/** Several heads, or several rows of the version table, where one was meant. */
public final class SeveralHeadsException extends RevisionException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevisionNode> heads;

    private SeveralHeadsException(List<RevisionNode> heads, String what, String why, String hint) {
        super(what, why, hint);
        this.heads = List.copyOf(heads);
    }

    static SeveralHeadsException of(String target, List<RevisionNode> heads) {
        boolean isOne = target.endsWith("head");
        return new SeveralHeadsException(
                heads,
                "'" + target + "' is ambiguous: there are " + heads.size() + " heads, " + Quoted.described(heads) + ".",
                "",
                "Merge them with `retort merge " + heads(target) + "`, "
                        + (heads.size() == 2 ? "make a line of them with `retort rebase MINE`, or " : "or ")
                        + (isOne ? "upgrade to '" + target + "s'." : "name one of them."));
    }

    private static String heads(String target) {
        return target.endsWith("head") ? target + "s" : target;
    }

    /** For steps down from the current state, which stands at several revisions. */
    static SeveralHeadsException current(String target, List<RevisionNode> rows, String branch) {
        return new SeveralHeadsException(
                rows,
                "'" + target + "' is ambiguous: the database stands at " + rows.size() + " heads, "
                        + Quoted.described(rows) + ".",
                "Steps from the current state need one of them to start at.",
                "Say the branch, as in '" + branch + "@" + target + "'.");
    }

    /** The heads, in load order. */
    public List<RevisionNode> heads() {
        return heads;
    }
}
