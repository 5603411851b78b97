package dev.retort.picture;

/** The strokes of lines and nodes, in the pixels of SVG. */
final class Strokes {

    /** How far apart lanes are. */
    static final int LANE = 16;

    private static final int BEND = 7;
    private static final double RADIUS = 4.5;
    private static final int TIP = 4;

    private Strokes() {}

    /** The middle of a lane, seen from the left end of the lanes. */
    static int x(int lane) {
        return lane * LANE + LANE / 2;
    }

    /** The way from a node down into a lane, sideways halfway between two rows, and on to a height. */
    static String down(int fromX, int fromY, int toX, int turnY, String on) {
        if (fromX == toX) {
            return "M" + fromX + " " + fromY + on;
        }
        int side = toX > fromX ? 1 : -1;
        int bend = Math.min(BEND, Math.abs(toX - fromX) / 2);
        return "M" + fromX + " " + fromY + "V" + (turnY - bend) + "Q" + fromX + " " + turnY + " "
                + (fromX + side * bend) + " " + turnY + "H" + (toX - side * bend) + "Q" + toX + " " + turnY + " "
                + toX + " " + (turnY + bend) + on;
    }

    /** The way down a lane and sideways to the tip at a node in another one. */
    static String sideways(int laneX, int nodeX, int nodeY) {
        int side = nodeX > laneX ? 1 : -1;
        return "V" + (nodeY - BEND) + "Q" + laneX + " " + nodeY + " " + (laneX + side * BEND) + " " + nodeY + "H"
                + (nodeX - side * (TIP + 4));
    }

    /** The tip of an arrow that points at a node from a lane on its side, or from above. */
    static String tip(int laneX, int nodeX, int nodeY) {
        if (laneX == nodeX) {
            int y = nodeY - TIP - 3;
            return "M" + (nodeX - TIP) + " " + (y - TIP) + "L" + nodeX + " " + y + "L" + (nodeX + TIP) + " "
                    + (y - TIP);
        }
        int side = nodeX > laneX ? 1 : -1;
        int x = nodeX - side * (TIP + 3);
        return "M" + (x - side * TIP) + " " + (nodeY - TIP) + "L" + x + " " + nodeY + "L" + (x - side * TIP) + " "
                + (nodeY + TIP);
    }

    /** A node; the half of one that is half done is filled. */
    static String node(int x, int y, String classes, boolean halfDone) {
        String circle = "<circle class=\"" + classes + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + RADIUS + "\"/>";
        return halfDone
                ? circle + "<path class=\"half\" d=\"M" + x + " " + (y - RADIUS) + "a" + RADIUS + " " + RADIUS
                        + " 0 0 0 0 " + 2 * RADIUS + "z\"/>"
                : circle;
    }
}
