package dev.retort.migration;

import dev.retort.schema.DefinitionException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long statements may take.
 *
 * @param lock how long one may wait for a lock; zero for without end, null for as long as the connection says
 * @param statement how long one may take, waiting included; zero for without end, null for as long as the connection says
 */
public record TimeLimits(@Nullable Duration lock, @Nullable Duration statement) {

    /** As long as the connection says. */
    public static final TimeLimits NONE = new TimeLimits(null, null);

    /** Checks that no time is negative. */
    public TimeLimits {
        requireTime("Waiting for a lock", lock);
        requireTime("A statement", statement);
    }

    private static void requireTime(String what, @Nullable Duration time) {
        if (time != null && time.isNegative()) {
            throw new DefinitionException(
                    what + " cannot be limited to " + time + ".",
                    "The time is negative.",
                    "Write Duration.ofSeconds(4), or Duration.ZERO for a time without end.");
        }
    }

    /**
     * A time as it is written on a revision: a number and {@code ms}, {@code s}, {@code min} or {@code h}; {@code 0} for
     * without end; the empty text, for which the answer is null, for as long as the connection says.
     *
     * @param what whose time it is, for the failure
     */
    public static @Nullable Duration written(String what, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        // Compiled here, as hardly any revision needs it and every start of an application would pay for it.
        Matcher matcher = Pattern.compile("(\\d{1,9})\\s*(ms|s|min|h)").matcher(text);
        if (!matcher.matches()) {
            throw new DefinitionException(
                    what + " cannot be '" + text + "'.",
                    "A time is a number and its unit: ms, s, min or h.",
                    "Write \"4s\", \"500ms\" or \"2min\", or \"0\" for a time without end.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** These limits, and those of others where these say nothing. */
    public TimeLimits or(TimeLimits others) {
        return new TimeLimits(lock == null ? others.lock : lock, statement == null ? others.statement : statement);
    }
}
