package dev.retort.run;

/** Texts of the user's as they may stand in an SQL comment: on one line, without control characters. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\u0085';
            line.append(breaks ? ' ' : c);
        }
        return line.toString();
    }
}
