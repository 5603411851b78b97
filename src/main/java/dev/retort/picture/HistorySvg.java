package dev.retort.picture;

import java.util.List;

/**
 * A history as an SVG image: a row for each revision, newest on top, lanes for branches, dotted lines for dependencies.
 *
 * <p>It stands alone, without fonts, scripts and references, and follows the colour scheme of who looks at it.
 */
public final class HistorySvg {

    private static final int ROW = 26;
    private static final int MARGIN = 14;
    private static final int HEADER = 40;
    private static final double ID_COLUMN = 7.3;
    private static final double BADGE_COLUMN = 6.1;
    private static final double TEXT_COLUMN = 7.6;
    private static final int LONGEST_MESSAGE = 80;
    /** With more lanes than these, words stand right beside the lanes of their row. */
    static final int ALIGNED_LANES = 16;

    private final DrawnHistory history;
    private final Lanes lanes;
    private final Markup body = new Markup();
    private double width;

    private HistorySvg(DrawnHistory history) {
        this.history = history;
        this.lanes = Lanes.of(history);
    }

    /** The text of the image. */
    public static String of(DrawnHistory history) {
        return new HistorySvg(history).draw();
    }

    private String draw() {
        legend();
        lines();
        List<List<String>> labels = history.shownLabels();
        for (int row = 0; row < lanes.rows(); row++) {
            revision(row, labels.get(row));
        }
        int height = HEADER + lanes.rows() * ROW + MARGIN;
        int wide = (int) Math.ceil(width) + MARGIN;
        return new Markup()
                .raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"retort\" role=\"group\" width=\"" + wide
                        + "\" height=\"" + height + "\" viewBox=\"0 0 " + wide + " " + height + "\">\n")
                .element("title", "", PictureWords.title(history))
                .raw("\n")
                .element("desc", "", PictureWords.description(history))
                .raw("\n<style>\n" + style() + "</style>\n<rect class=\"paper\" width=\"" + wide + "\" height=\""
                        + height + "\"/>\n")
                .raw(body.toString())
                .raw("</svg>\n")
                .toString();
    }

    private static String style() {
        return """
                .retort text{font:13px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;dominant-baseline:central;white-space:pre}
                .retort .id{font:12px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
                .retort .badge{font:10px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
                """ + Colours.rules();
    }

    private void legend() {
        double x = MARGIN;
        int y = HEADER / 2 - 2;
        for (DrawnRevision.State state : DrawnRevision.State.values()) {
            if (state != DrawnRevision.State.UNASKED && history.count(state) > 0) {
                body.raw("<g class=\"" + state.styleName() + "\">"
                        + Strokes.node((int) x + 5, y, "node", state == DrawnRevision.State.HALF_DONE));
                x = legendWords(x + 16, y, state.words()) + 18;
                body.raw("</g>\n");
            }
        }
        if (lanes.lines().stream().anyMatch(line -> !line.dotted())) {
            x = legendLine(x, y, "", "parent below");
        }
        if (lanes.lines().stream().anyMatch(Lanes.Line::dotted)) {
            x = legendLine(x, y, " dotted", "depends on");
        }
        if (!history.unknown().isEmpty()) {
            String rows = Words.line(String.join(", ", history.unknown()));
            x = legendWords(x, y, "version rows that the code does not have: " + rows);
        }
        width = Math.max(width, x);
    }

    private double legendLine(double x, int y, String kind, String words) {
        body.raw("<path class=\"line sample" + kind + "\" d=\"M" + (int) x + " " + y + "h22\"/>");
        double end = legendWords(x + 30, y, words) + 18;
        body.raw("\n");
        return end;
    }

    private double legendWords(double x, int y, String words) {
        body.element("text", "class=\"faint\" x=\"" + Markup.number(x) + "\" y=\"" + y + "\"", words);
        return x + words.length() * TEXT_COLUMN;
    }

    private void lines() {
        body.raw("<g>\n");
        for (Lanes.Line line : lanes.lines()) {
            int fromY = y(line.from());
            int laneX = x(line.lane());
            int toX = x(lanes.of(line.to()));
            int toY = y(line.to());
            String on = laneX == toX ? "V" + toY : Strokes.sideways(laneX, toX, toY);
            String way = Strokes.down(x(lanes.of(line.from())), fromY, laneX, fromY + ROW / 2, on);
            String colour = Colours.ofLane(line.lane());
            body.raw("<path class=\"line " + colour + (line.dotted() ? " dotted" : "") + "\" d=\"" + way + "\"/>\n");
            if (line.dotted()) {
                body.raw("<path class=\"line tip " + colour + "\" d=\"" + Strokes.tip(laneX, toX, toY) + "\"/>\n");
            }
        }
        body.raw("</g>\n");
    }

    private void revision(int row, List<String> labels) {
        DrawnRevision revision = history.revisions().get(row);
        int y = y(row);
        body.raw("<g class=\"" + revision.state().styleName() + "\">")
                .element("title", "", PictureWords.summary(revision))
                .raw(Strokes.node(
                        x(lanes.of(row)),
                        y,
                        "node " + Colours.ofLane(lanes.of(row)),
                        revision.state() == DrawnRevision.State.HALF_DONE));
        int extent = lanes.width() <= ALIGNED_LANES ? lanes.width() - 1 : lanes.extent(row);
        double x = MARGIN + (extent + 1) * Strokes.LANE + 8;
        x = exactly(x, y, "id", Words.line(revision.id()), ID_COLUMN) + 8;
        for (String place : revision.places()) {
            x = badge(x, y, place, place);
        }
        for (String label : labels) {
            x = badge(x, y, "label", Words.line(label));
        }
        String message = Words.cut(Words.line(revision.node().message()), LONGEST_MESSAGE);
        if (!message.isEmpty()) {
            body.element("text", "x=\"" + Markup.number(x) + "\" y=\"" + y + "\"", Words.isolated(message));
        }
        width = Math.max(width, x + Words.columns(message) * TEXT_COLUMN);
        body.raw("</g>\n");
    }

    private double badge(double x, int y, String kind, String words) {
        double wide = Words.columns(words) * BADGE_COLUMN + 10;
        body.raw("<rect class=\"" + kind + "\" x=\"" + Markup.number(x) + "\" y=\"" + (y - 8) + "\" width=\""
                + Markup.number(wide) + "\" height=\"16\" rx=\"8\"/>");
        exactly(x + 5, y, "badge " + kind, words, BADGE_COLUMN);
        return x + wide + 6;
    }

    /** Words of one width for each letter, whatever font is there; gives where they end. */
    private double exactly(double x, int y, String classes, String words, double column) {
        double wide = Words.columns(words) * column;
        body.element(
                "text",
                "class=\"" + classes + "\" x=\"" + Markup.number(x) + "\" y=\"" + y + "\" textLength=\""
                        + Markup.number(wide) + "\" lengthAdjust=\"spacingAndGlyphs\"",
                Words.isolated(words));
        return x + wide;
    }

    private static int x(int lane) {
        return MARGIN + Strokes.x(lane);
    }

    private static int y(int row) {
        return HEADER + row * ROW + ROW / 2;
    }
}
