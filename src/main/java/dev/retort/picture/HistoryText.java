package dev.retort.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A history drawn in characters, like that of {@code git log --graph}.
 *
 * <p>Lines are parents; what a revision depends on is said in words. Parents that are not among the revisions are left out.
 */
public final class HistoryText {

    private HistoryText() {}

    /** The drawing. */
    public static String of(DrawnHistory history) {
        List<List<Integer>> parents = history.parentRows();
        List<List<String>> labels = history.shownLabels();
        GraphLines lines = new GraphLines();
        StringBuilder unknown = new StringBuilder();
        for (String row : history.unknown()) {
            unknown.append("? ").append(Words.line(row)).append(" (current), which the code does not have\n");
        }
        for (int row = 0; row < parents.size(); row++) {
            DrawnRevision revision = history.revisions().get(row);
            lines.draw(row, parents.get(row), sign(revision.state()), words(revision, labels.get(row)));
        }
        return unknown + lines.text();
    }

    private static char sign(DrawnRevision.State state) {
        return switch (state) {
            case UNASKED, APPLIED -> '*';
            case PENDING -> 'o';
            case HALF_DONE -> '%';
        };
    }

    private static String words(DrawnRevision revision, List<String> labels) {
        StringBuilder words = new StringBuilder(revision.id());
        if (!labels.isEmpty()) {
            words.append(" (").append(String.join(", ", labels)).append(')');
        }
        List<String> marks = new ArrayList<>(revision.places());
        marks.remove("base");
        if (revision.state() == DrawnRevision.State.HALF_DONE) {
            marks.add(revision.state().words());
        }
        for (String mark : marks) {
            words.append(" (").append(mark).append(')');
        }
        String message = revision.node().message();
        words.append(message.isEmpty() ? "" : ", " + message);
        if (!revision.node().dependsOn().isEmpty()) {
            words.append("; depends on ")
                    .append(String.join(", ", revision.node().dependsOn()));
        }
        // A line for each revision, whatever its author wrote.
        return Words.line(words.toString());
    }
}
