package dev.retort.picture;

/** Texts of the user's as they may stand in a picture: on one line, and with nothing that turns or hides what follows. */
final class Words {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Words() {}

    /** The text on one line; control characters, marks that change the direction, and broken pairs become U+FFFD. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
                blank = line.length() > 0;
                continue;
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.appendCodePoint(isHarmless(point) ? point : REPLACEMENT);
        }
        return line.toString();
    }

    /** Text of several lines, each as {@link #line} but with its blanks as they are. */
    static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        text.codePoints()
                .forEach(point -> lines.appendCodePoint(
                        point == '\n' || point == '\t' || isHarmless(point) ? point : REPLACEMENT));
        return lines.toString();
    }

    private static boolean isHarmless(int point) {
        boolean isControl = Character.isISOControl(point);
        boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (point & 0xFFFE) == 0xFFFE;
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !isControl && !isHalf && !isNoCharacter && !turns;
    }

    /** The text so that what is written from right to left does not turn what stands beside it. */
    static String isolated(String line) {
        boolean plain = line.chars().allMatch(c -> c < 0x590);
        return plain ? line : FIRST_STRONG_ISOLATE + line + POP_ISOLATE;
    }

    /** The beginning of a line that fits into so many columns, with an ellipsis where more follows. */
    static String cut(String line, int columns) {
        if (columns(line) <= columns) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int left = columns - 1;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            left -= columns(point);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return cut.append('\u2026').toString();
    }

    /** How many columns a line takes where each Latin letter takes one. */
    static int columns(String line) {
        return line.codePoints().map(Words::columns).sum();
    }

    private static int columns(int point) {
        boolean isWide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
