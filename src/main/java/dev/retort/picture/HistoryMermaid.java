package dev.retort.picture;

import java.util.List;

/**
 * A history in Mermaid, which GitHub and others draw in a block of Markdown.
 *
 * <p>A flow chart, as its {@code gitGraph} knows no merges of three and no dependencies. Boxes are counted from the oldest
 * revision on, so that a new one changes no line but adds some.
 */
public final class HistoryMermaid {

    private static final int LONGEST_MESSAGE = 60;

    private HistoryMermaid() {}

    /** The text of the chart. */
    public static String of(DrawnHistory history) {
        StringBuilder text = new StringBuilder("flowchart BT\n");
        List<List<String>> labels = history.shownLabels();
        List<List<Integer>> parents = history.parentRows();
        List<List<Integer>> dependencies = history.dependencyRows();
        int rows = history.revisions().size();
        for (int row = rows - 1; row >= 0; row--) {
            DrawnRevision revision = history.revisions().get(row);
            int number = rows - row;
            text.append("  r").append(number);
            box(text, HistoryDot.words(revision, labels.get(row), LONGEST_MESSAGE));
            if (revision.state() != DrawnRevision.State.UNASKED) {
                text.append(":::").append(revision.state().styleName());
            }
            text.append('\n');
            edges(text, parents.get(row), rows, " --> r" + number);
            edges(text, dependencies.get(row), rows, " -.-> r" + number);
        }
        int number = rows;
        for (String row : history.unknown()) {
            text.append("  r").append(++number);
            box(text, HistoryDot.unknown(row));
            text.append('\n');
        }
        if (history.database() != null) {
            text.append("  classDef applied fill:#dcfce7,stroke:#15803d,color:#14532d\n")
                    .append("  classDef pending fill:#ffffff,stroke:#59636e,color:#1f2328,stroke-dasharray:4\n")
                    .append("  classDef halfdone fill:#ffedd5,stroke:#c2410c,color:#7c2d12,stroke-width:2px\n");
        }
        return text.toString();
    }

    private static void box(StringBuilder text, List<String> lines) {
        text.append("(\"");
        text.append(
                String.join("<br/>", lines.stream().map(HistoryMermaid::escaped).toList()));
        text.append("\")");
    }

    private static void edges(StringBuilder text, List<Integer> from, int rows, String to) {
        for (int row : from) {
            text.append("  r").append(rows - row).append(to).append('\n');
        }
    }

    /** The line with everything by its number that Mermaid, Markdown or HTML could take for something else. */
    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        line.codePoints().forEach(point -> {
            boolean isPlain = point > 0x7F || Character.isLetterOrDigit(point) || " ,.:()/-".indexOf(point) >= 0;
            if (isPlain) {
                text.appendCodePoint(point);
            } else {
                text.append('#').append(point).append(';');
            }
        });
        return text.toString();
    }
}
