package dev.retort.diff;

/**
 * What people should know of a difference besides its operations.
 *
 * @param kind what it is about
 * @param object the object it is about: {@code invoice.total}, {@code sequence counter}
 * @param text a sentence
 */
public record Remark(Kind kind, String object, String text) {

    /** What a remark is about. */
    public enum Kind {
        /** An operation destroys rows, values, or what cannot be made again from the schema. */
        LOSS("loses"),
        /** An operation fails where rows are not as it needs them. */
        MAY_FAIL("may fail"),
        /** The schemas differ in a way for which there is no operation. */
        NOT_SAID("not said"),
        /** Something was not compared. */
        NOT_COMPARED("not compared"),
        /** Texts differ in their normal forms, and the engine was not asked whether they are the same to it. */
        BY_FORM("by form only");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in lower case. */
        public String words() {
            return words;
        }
    }

    /** The remark in one line. */
    public String describe() {
        return kind.words + ": " + object + ": " + text;
    }
}
