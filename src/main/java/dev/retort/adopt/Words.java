package dev.retort.adopt;

import org.jspecify.annotations.Nullable;

/**
 * What the journal says of an adoption: {@code adopt flyway 7.2 at [3c9a77d1e0b2]}.
 *
 * @param tool from what
 * @param place where its tables said that the database stood
 * @param heads the version rows that were written
 */
record Words(OtherTool tool, String place, String heads) {

    /** With what the words of every adoption begin; the history store looks for it. */
    private static final String ADOPT = "adopt ";

    private static final String AT = " at [";

    String written() {
        return ADOPT + tool.name() + " " + place + " at " + heads;
    }

    /** Reads what was written; null where nothing was, or of another tool. */
    static @Nullable Words read(OtherTool tool, @Nullable String written) {
        String begin = ADOPT + tool.name() + " ";
        int end = written == null ? -1 : written.lastIndexOf(AT);
        if (written == null || !written.startsWith(begin) || end < begin.length()) {
            return null;
        }
        return new Words(tool, written.substring(begin.length(), end), written.substring(end + AT.length() - 1));
    }

    /** Whether the tool has applied nothing since. */
    boolean isAt(Place now) {
        return place.equals(now.mark()) || place.startsWith(now.mark() + " to ");
    }
}
