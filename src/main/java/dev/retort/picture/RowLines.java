package dev.retort.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a history cut into rows that may be of any height: in each, what runs down through it, what ends in it, and what
 * begins in it.
 */
final class RowLines {

    /** The height of a row at least, in pixels; lines turn above its lower end. */
    static final int ROW = 32;

    private static final int NODE = 14;

    private final DrawnHistory history;
    private final Lanes lanes;
    private final List<List<Lanes.Line>> starting = new ArrayList<>();
    private final List<List<Lanes.Line>> ending = new ArrayList<>();
    /** The lanes in use below the row drawn last, and whether they are dotted. */
    private final Map<Integer, Boolean> running = new TreeMap<>();

    RowLines(DrawnHistory history, Lanes lanes) {
        this.history = history;
        this.lanes = lanes;
        for (int row = 0; row < lanes.rows(); row++) {
            starting.add(new ArrayList<>());
            ending.add(new ArrayList<>());
        }
        for (Lanes.Line line : lanes.lines()) {
            starting.get(line.from()).add(line);
            ending.get(line.to()).add(line);
        }
    }

    /** The image of a row; rows are asked for from the first to the last. */
    String draw(int row) {
        int own = lanes.of(row);
        int nodeX = Strokes.x(own);
        Markup image = new Markup();
        int extent = lanes.width() <= HistorySvg.ALIGNED_LANES ? lanes.width() - 1 : lanes.extent(row);
        image.raw("<svg class=\"lanes\" aria-hidden=\"true\" width=\"" + (extent + 1) * Strokes.LANE + "\">");
        for (Lanes.Line line : ending.get(row)) {
            Boolean dotted = running.remove(line.lane());
            if (dotted != null) {
                int x = Strokes.x(line.lane());
                String way = "M" + x + " 0" + (x == nodeX ? "V" + NODE : Strokes.sideways(x, nodeX, NODE));
                path(image, line.lane(), dotted, way);
                if (dotted) {
                    image.raw("<path class=\"line tip " + Colours.ofLane(line.lane()) + "\" d=\""
                            + Strokes.tip(x, nodeX, NODE) + "\"/>");
                }
            }
        }
        running.forEach((lane, dotted) -> straight(image, lane, dotted, 0));
        for (Lanes.Line line : starting.get(row)) {
            int x = Strokes.x(line.lane());
            path(image, line.lane(), line.dotted(), Strokes.down(nodeX, NODE, x, ROW - 9, "V" + ROW));
            if (running.putIfAbsent(line.lane(), line.dotted()) == null) {
                straight(image, line.lane(), line.dotted(), ROW);
            }
        }
        DrawnRevision.State state = history.revisions().get(row).state();
        return image.raw(Strokes.node(
                        nodeX, NODE, "node " + Colours.ofLane(own), state == DrawnRevision.State.HALF_DONE))
                .raw("</svg>")
                .toString();
    }

    private static void path(Markup image, int lane, boolean dotted, String way) {
        image.raw("<path class=\"" + classes(lane, dotted) + "\" d=\"" + way + "\"/>");
    }

    private static void straight(Markup image, int lane, boolean dotted, int from) {
        int x = Strokes.x(lane);
        image.raw("<line class=\"" + classes(lane, dotted) + "\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + from
                + "\" y2=\"100%\"/>");
    }

    private static String classes(int lane, boolean dotted) {
        return "line " + Colours.ofLane(lane) + (dotted ? " dotted" : "");
    }
}
