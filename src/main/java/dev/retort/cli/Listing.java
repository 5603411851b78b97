package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.List;

/** Lists of revisions. */
final class Listing {

    private Listing() {}

    /** A line for each. */
    static String lines(List<RevisionInfo> revisions, List<String> current) {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            text.append(current.contains(revision.id()) ? revision.line("current") : revision.line())
                    .append('\n');
        }
        return text.toString();
    }

    /** All that is known of each, with empty lines between them. */
    static String details(List<RevisionInfo> revisions, List<String> current) {
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : revisions) {
            String details = revision.details().stripTrailing();
            if (current.contains(revision.id())) {
                details = details.replaceFirst("\n", " (current)\n");
            }
            text.append(text.isEmpty() ? "" : "\n").append(details).append('\n');
        }
        return text.toString();
    }
}
