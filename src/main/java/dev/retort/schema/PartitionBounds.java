package dev.retort.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a partitioned table stand in a partition. */
public sealed interface PartitionBounds {

    /** The bounds in a few words. */
    String describe();

    /**
     * Values from one bound, included, to another one, excluded; a value for each column.
     *
     * @param from the lower bound
     * @param to the upper bound
     */
    record Range(List<@Nullable Object> from, List<@Nullable Object> to) implements PartitionBounds {

        /** Checks the values. */
        public Range {
            from = checked(from);
            to = checked(to);
            if (from.isEmpty() || from.size() != to.size()) {
                throw new DefinitionException(
                        "A partition needs both its bounds.",
                        "They have " + from.size() + " and " + to.size() + " values.",
                        "Write rangeFrom(\"2026-01-01\").to(\"2027-01-01\").");
            }
        }

        @Override
        public String describe() {
            return "from " + from + " to " + to;
        }
    }

    /** A lower bound; {@code to(...)} makes it a range. */
    record Unfinished(List<@Nullable Object> from) {

        /** Says the upper bound, which the partition does not have. */
        public Range to(@Nullable Object... values) {
            return new Range(from, java.util.Arrays.asList(values));
        }
    }

    /**
     * Some values.
     *
     * @param values which
     */
    record Among(List<@Nullable Object> values) implements PartitionBounds {

        /** Checks the values. */
        public Among {
            values = checked(values);
        }

        @Override
        public String describe() {
            return "in " + values;
        }
    }

    /**
     * Values whose hash leaves a remainder.
     *
     * @param modulus by what it is divided
     * @param remainder what is left
     */
    record Hash(int modulus, int remainder) implements PartitionBounds {

        /** Checks the numbers. */
        public Hash {
            if (modulus < 1 || remainder < 0 || remainder >= modulus) {
                throw new DefinitionException(
                        "No row has a hash that leaves " + remainder + " when divided by " + modulus + ".",
                        "A remainder is at least 0 and less than the divisor.",
                        "Write hashOf(4, 0), hashOf(4, 1) and so on.");
            }
        }

        @Override
        public String describe() {
            return "with remainder " + remainder + " of " + modulus;
        }
    }

    /** Whatever stands in no other partition. */
    record Otherwise() implements PartitionBounds {

        @Override
        public String describe() {
            return "for everything else";
        }
    }

    private static List<@Nullable Object> checked(List<@Nullable Object> values) {
        List<@Nullable Object> checked = new ArrayList<>();
        for (Object value : values) {
            checked.add(Values.checked("the bound of a partition", value));
        }
        return Collections.unmodifiableList(checked);
    }
}
