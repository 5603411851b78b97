package dev.retort.cli;

import dev.retort.Current;
import dev.retort.RevisionInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of revisions. */
final class Listing {

    private Listing() {}

    /** A line for each. */
    static String lines(List<RevisionInfo> revisions) {
        return lines(revisions, null);
    }

    /** A line for each, which says where the database stands. */
    static String lines(List<RevisionInfo> revisions, @Nullable Current current) {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            String mark = mark(revision, current);
            text.append(mark == null ? revision.line() : revision.line(mark)).append('\n');
        }
        return text.toString();
    }

    /** All that is known of each, with empty lines between them. */
    static String details(List<RevisionInfo> revisions) {
        return details(revisions, null);
    }

    /** All that is known of each, and where the database stands. */
    static String details(List<RevisionInfo> revisions, @Nullable Current current) {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            String details = revision.details().stripTrailing();
            String mark = mark(revision, current);
            if (mark != null) {
                details = details.replaceFirst("\n", " (" + mark + ")\n");
            }
            text.append(text.isEmpty() ? "" : "\n").append(details).append('\n');
        }
        return text.toString();
    }

    private static @Nullable String mark(RevisionInfo revision, @Nullable Current current) {
        if (current == null) {
            return null;
        }
        return current.ids().contains(revision.id())
                ? "current"
                : revision.id().equals(current.halfDone()) ? "half done" : null;
    }
}
