package dev.retort.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A history in DOT, for Graphviz: {@code dot -Tpng}.
 *
 * <p>Arrows lead from each revision up to those that follow it, and dotted ones to those that depend on it.
 */
public final class HistoryDot {

    private static final int LONGEST_MESSAGE = 60;

    private HistoryDot() {}

    /** The text of the graph. */
    public static String of(DrawnHistory history) {
        StringBuilder text = new StringBuilder();
        text.append("digraph history {\n  rankdir=BT;\n")
                .append("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", color=\"#59636e\",")
                .append(" fontname=\"Helvetica\", fontsize=11];\n")
                .append("  edge [color=\"#59636e\", arrowsize=0.7];\n");
        List<List<String>> labels = history.shownLabels();
        List<List<Integer>> parents = history.parentRows();
        List<List<Integer>> dependencies = history.dependencyRows();
        for (int row = history.revisions().size() - 1; row >= 0; row--) {
            DrawnRevision revision = history.revisions().get(row);
            text.append("  ").append(quoted(revision.id())).append(" [label=\"");
            text.append(String.join("\\n", escaped(words(revision, labels.get(row), LONGEST_MESSAGE))));
            text.append('"').append(style(revision.state())).append("];\n");
            edges(text, history, parents.get(row), revision.id(), "");
            edges(text, history, dependencies.get(row), revision.id(), " [style=dotted]");
        }
        for (String row : history.unknown()) {
            text.append("  ").append(quoted(row)).append(" [label=\"");
            text.append(String.join("\\n", escaped(unknown(row)))).append("\", color=\"#b42318\"];\n");
        }
        return text.append("}\n").toString();
    }

    /** The lines of a box: id and what is known of its place, then the message. */
    static List<String> words(DrawnRevision revision, List<String> labels, int longest) {
        List<String> marks = new ArrayList<>(revision.places());
        labels.forEach(label -> marks.add(Words.line(label)));
        if (revision.state() == DrawnRevision.State.PENDING || revision.state() == DrawnRevision.State.HALF_DONE) {
            marks.add(revision.state().words());
        }
        List<String> lines = new ArrayList<>();
        lines.add(revision.id() + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")"));
        String message = Words.cut(Words.line(revision.node().message()), longest);
        if (!message.isEmpty()) {
            lines.add(message);
        }
        return lines;
    }

    /** The lines of a box for a row of the version table that the code has no revision for. */
    static List<String> unknown(String row) {
        return List.of(Words.line(row) + " (current)", "which the code does not have");
    }

    private static void edges(
            StringBuilder text, DrawnHistory history, List<Integer> rows, String id, String attributes) {
        for (int row : rows) {
            text.append("  ").append(quoted(history.revisions().get(row).id()));
            text.append(" -> ").append(quoted(id)).append(attributes).append(";\n");
        }
    }

    private static String style(DrawnRevision.State state) {
        return switch (state) {
            case UNASKED -> "";
            case APPLIED -> ", fillcolor=\"#dcfce7\", color=\"#15803d\"";
            case PENDING -> ", style=\"rounded,dashed\"";
            case HALF_DONE -> ", fillcolor=\"#ffedd5\", color=\"#c2410c\", penwidth=2";
        };
    }

    /** A name in quotes, in which a backslash stands for itself. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\\\"") + '"';
    }

    private static List<String> escaped(List<String> lines) {
        List<String> escaped = new ArrayList<>();
        for (String line : lines) {
            escaped.add(line.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;"));
        }
        return escaped;
    }
}
