package dev.retort.source;

import java.util.List;

/** A Java statement before it is laid out in lines. */
sealed interface Statement {

    /**
     * An expression and a semicolon.
     *
     * @param before what stands before the expression: {@code return }; may be empty
     */
    record Said(String before, Code code) implements Statement {}

    /** Lines that somebody else has written. */
    record Lines(List<String> lines) implements Statement {

        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    static Statement of(Code code) {
        return new Said("", code);
    }

    static Statement returning(Code code) {
        return new Said("return ", code);
    }
}
