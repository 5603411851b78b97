package dev.retort.revision;

/** What a revision and a label may be called, so that every target can be read in one way. */
final class Names {

    static final int LONGEST_ID = 64;

    private Names() {}

    static boolean isLegalId(String id) {
        if (id.length() > LONGEST_ID) {
            return false;
        }
        // Digits and letters, as most ids are, need one look each; a cold start reads all of them.
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean usual = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (!usual && (c == '-' || c == '+' || !isPlain(c))) {
                return false;
            }
        }
        return !id.isEmpty() && !isReserved(id);
    }

    static boolean isLegalLabel(String label) {
        return isPlain(label) && label.charAt(0) != '-' && label.charAt(0) != '+';
    }

    /** Whether the grammar of targets has taken this word for itself. */
    static boolean isReserved(String name) {
        return name.equals("head") || name.equals("heads") || name.equals("base") || name.equals("current");
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty() && !isReserved(name);
    }

    private static boolean isPlain(char c) {
        return c != '@' && c != ':' && !isBlank(c);
    }

    static boolean isBlank(char c) {
        // Most names are plain ASCII, and a cold start reads all of them.
        if (c > ' ' && c < 0x7f) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
