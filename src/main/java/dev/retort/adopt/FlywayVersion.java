package dev.retort.adopt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A version of Flyway's: numbers with dots or underscores between them, of which {@code 7.2} and {@code 7.2.0} are the same.
 *
 * @param text as it is written
 * @param parts the numbers, without zeros at the end
 */
record FlywayVersion(String text, List<BigInteger> parts) implements Comparable<FlywayVersion> {

    private static final Pattern WRITTEN = Pattern.compile("\\d+([._]\\d+)*");

    static FlywayVersion of(Flyway tool, String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new AdoptException(
                    AdoptException.Reason.ELSEWHERE,
                    tool,
                    "'" + text + "' is no version: Flyway's are numbers with dots between them.",
                    "Write it as `flyway info` shows it, such as 7.2.");
        }
        List<BigInteger> parts = new ArrayList<>();
        for (String part : text.split("[._]", -1)) {
            parts.add(new BigInteger(part));
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return new FlywayVersion(text, List.copyOf(parts));
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int position) {
        return position < parts.size() ? parts.get(position) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return text;
    }
}
