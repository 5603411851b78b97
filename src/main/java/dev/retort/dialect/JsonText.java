package dev.retort.dialect;

/** JSON without spaces between its parts. */
final class JsonText {

    private JsonText() {}

    static String compact(String json) {
        StringBuilder text = new StringBuilder();
        boolean inString = false;
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (inString && c == '\\' && at + 1 < json.length()) {
                at = escape(json, at, text);
                continue;
            }
            if (c == '"') {
                inString = !inString;
            }
            if (inString || !Character.isWhitespace(c)) {
                text.append(c);
            }
            at++;
        }
        return text.toString();
    }

    /** Writes a character that need not have been escaped as itself; answers the place after it. */
    private static int escape(String json, int at, StringBuilder text) {
        if (json.charAt(at + 1) == 'u' && at + 6 <= json.length()) {
            int code = Integer.parseInt(json.substring(at + 2, at + 6), 16);
            if (code > 0x7f) {
                text.append((char) code);
                return at + 6;
            }
        }
        text.append(json, at, at + 2);
        return at + 2;
    }
}
