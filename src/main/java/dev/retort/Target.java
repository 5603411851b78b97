package dev.retort;

/**
 * A place in the history to go to.
 *
 * <p>As text a target is {@code head}, {@code heads}, {@code base}, an id or the beginning of one, {@code +2}, {@code -1},
 * {@code billing@head}, {@code 8d41f0+1}.
 */
public final class Target {

    /** The one head; ambiguous, and refused, when there are several. */
    public static final Target HEAD = new Target("head");

    /** All heads. */
    public static final Target HEADS = new Target("heads");

    /** Before the first revision: nothing is applied. */
    public static final Target BASE = new Target("base");

    private final String text;

    private Target(String text) {
        this.text = text;
    }

    /** The target that the text says; the text is read when the history is known. */
    public static Target of(String text) {
        return new Target(text);
    }

    /** The target as text. */
    @Override
    public String toString() {
        return text;
    }
}
