package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * A type that every engine has under some name.
 *
 * @param kind which type
 * @param length characters of a text, bytes of binary data, digits of a number, or digits of the fraction of a second;
 *     null where none was said
 * @param scale digits after the decimal point; null where none was said
 */
public record PortableType(
        Kind kind, @Nullable Integer length, @Nullable Integer scale) implements ColumnType {

    /** Microseconds: what every engine keeps at least. */
    private static final int FINEST = 6;

    /** The portable types, named as standard SQL names them. */
    public enum Kind {
        SMALLINT("smallint"),
        INTEGER("integer"),
        BIGINT("bigint"),
        DECIMAL("decimal"),
        REAL("real"),
        DOUBLE_PRECISION("double precision"),
        BOOLEAN("boolean"),
        CHARACTER("character"),
        VARCHAR("varchar"),
        TEXT("text"),
        CASE_INSENSITIVE_TEXT("case-insensitive text"),
        BINARY("binary"),
        DATE("date"),
        TIME("time"),
        TIMESTAMP("timestamp"),
        TIMESTAMP_WITH_TIME_ZONE("timestamp with time zone"),
        INTERVAL("interval"),
        UUID("uuid"),
        JSON("json"),
        JSONB("jsonb");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The name in lower case. */
        public String words() {
            return words;
        }
    }

    /** Checks the numbers. */
    public PortableType {
        boolean fraction = kind == Kind.TIME || kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMP_WITH_TIME_ZONE;
        if (length != null && fraction && (length < 0 || length > FINEST)) {
            throw new DefinitionException(
                    "A " + kind.words() + "(" + length + ") cannot be stored.",
                    "A second has " + FINEST + " digits behind its point on every engine.",
                    "Say 0 to " + FINEST + ", or leave the digits out.");
        }
        if (length != null && length < 1 && !fraction) {
            throw new DefinitionException(
                    "A " + kind.words() + " of length " + length + " cannot hold anything.",
                    "The length is less than 1.",
                    "Say at least 1, or leave the length out.");
        }
        if (scale != null && (length == null || scale < 0 || scale > length)) {
            throw new DefinitionException(
                    "A " + kind.words() + "(" + length + ", " + scale + ") cannot be stored.",
                    "The digits after the point are part of all digits.",
                    "Say the number of all digits first: decimal(12, 2).");
        }
    }

    /** The type without length. */
    public static PortableType of(Kind kind) {
        return new PortableType(kind, null, null);
    }

    /** Whether it is a whole number, which is what an identity column must be. */
    public boolean isWholeNumber() {
        return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
    }

    @Override
    public String describe() {
        if (length == null) {
            return kind.words();
        }
        return kind.words() + "(" + length + (scale == null ? "" : ", " + scale) + ")";
    }
}
