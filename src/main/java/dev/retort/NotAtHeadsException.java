package dev.retort;

import dev.retort.error.RetortException;
import java.util.List;

/** A database to which not every revision of the code is applied. */
public final class NotAtHeadsException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient Current current;

    NotAtHeadsException(Current current) {
        super(
                "The database is not at " + (current.heads().size() == 1 ? "the head" : "the heads") + " of the code.",
                (current.revisions().isEmpty() ? "Nothing is applied" : "It stands at " + names(current.revisions()))
                        + (current.missing().isEmpty() ? "" : "; not applied: " + names(current.missing()))
                        + (current.halfDone() == null ? "" : "; half done: " + current.halfDone()) + ".",
                current.halfDone() == null
                        ? "Run `retort upgrade " + (current.heads().size() == 1 ? "head" : "heads") + "`."
                        : "Run again what stopped in the middle of " + current.halfDone()
                                + ", so that it is finished.");
        this.current = current;
    }

    private static String names(List<RevisionInfo> revisions) {
        List<String> names = revisions.stream()
                .map(info -> info.id() + (info.message().isEmpty() ? "" : " (" + info.message() + ")"))
                .toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Where the database stands. */
    public Current current() {
        return current;
    }
}
