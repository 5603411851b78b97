package dev.retort.error;

import org.jspecify.annotations.Nullable;

/**
 * A failure that Retort explains: what could not be done, why, and what to write or run instead.
 *
 * <p>The message is the three sentences in that order; the accessors give them one by one, so that nobody has to take a
 * text apart. An exception is either thrown or logged, never both.
 */
public abstract class RetortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String why;
    private final String hint;

    /**
     * Makes a failure of three sentences; {@code why} and {@code hint} may be empty where there is nothing to say.
     *
     * @param what what could not be done, to which object of the user's
     * @param why the facts
     * @param hint what to write or run instead
     */
    protected RetortException(String what, String why, String hint) {
        this(what, why, hint, null);
    }

    /** Makes a failure that another one caused. */
    protected RetortException(String what, String why, String hint, @Nullable Throwable cause) {
        super(sentences(what, why, hint), cause);
        this.what = what;
        this.why = why;
        this.hint = hint;
    }

    /** What could not be done, to which object. */
    public final String what() {
        return what;
    }

    /** Why, with the facts; may be empty. */
    public final String why() {
        return why;
    }

    /** What to write or run instead; may be empty. */
    public final String hint() {
        return hint;
    }

    private static String sentences(String what, String why, String hint) {
        StringBuilder message = new StringBuilder(what);
        for (String next : new String[] {why, hint}) {
            if (!next.isEmpty()) {
                boolean block = message.indexOf("\n") >= 0
                        || next.indexOf('\n') >= 0
                        || message.charAt(message.length() - 1) == ':';
                message.append(block ? '\n' : ' ').append(next);
            }
        }
        return message.toString();
    }
}
