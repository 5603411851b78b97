package dev.retort.revision;

import org.jspecify.annotations.Nullable;

/**
 * Reads what users write for a place in the history.
 *
 * <pre>
 * target = [[branch] "@"] place
 * place  = "head" | "heads" | "base" | "current" | name | [name | "head" | "heads" | "base"] ("+" | "-") digits
 * </pre>
 *
 * The whole text must follow it.
 */
public final class TargetParser {

    private static final int MOST_DIGITS = 9;

    private TargetParser() {}

    /**
     * Reads a target by its form alone: {@code v-2} is two steps down from {@code v}.
     *
     * @throws TargetSyntaxException if it has none
     */
    public static RevisionTarget parse(String text) {
        return read(text, null);
    }

    /**
     * Reads a target knowing the history: {@code v-2} is the label of that name if there is one.
     *
     * @throws TargetSyntaxException if it cannot be read
     */
    public static RevisionTarget parse(String text, RevisionGraph graph) {
        return read(text, graph);
    }

    private static RevisionTarget read(String text, @Nullable RevisionGraph graph) {
        if (text.isEmpty()) {
            throw TargetSyntaxException.unreadable(text, "It is empty.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Names.isBlank(text.charAt(i)) || text.charAt(i) == ':') {
                throw TargetSyntaxException.unreadable(
                        text, "A target has no space, no control character and no colon.");
            }
        }
        int at = text.indexOf('@');
        String branch = at <= 0 ? null : text.substring(0, at);
        String place = text.substring(at + 1);
        if (place.isEmpty()) {
            throw TargetSyntaxException.unreadable(text, "Nothing follows the '@'.");
        }
        if (place.indexOf('@') >= 0) {
            throw TargetSyntaxException.unreadable(text, "It has more than one '@'.");
        }
        if (branch != null && Names.isReserved(branch)) {
            throw TargetSyntaxException.unreadable(text, "'" + branch + "' is no branch.");
        }
        return place(text, branch, place, graph);
    }

    private static RevisionTarget place(
            String text, @Nullable String branch, String place, @Nullable RevisionGraph graph) {
        return switch (place) {
            case "head" -> new RevisionTarget.Head(branch);
            case "heads" -> new RevisionTarget.AllHeads(branch);
            case "base" -> new RevisionTarget.Base(branch);
            case "current" -> new RevisionTarget.Current(branch);
            default -> nameOrSteps(text, branch, place, graph);
        };
    }

    private static RevisionTarget nameOrSteps(
            String text, @Nullable String branch, String place, @Nullable RevisionGraph graph) {
        int sign = sign(place);
        if (sign < 0 || (graph != null && graph.named(place) >= 0)) {
            return new RevisionTarget.Exactly(branch, place);
        }
        String from = place.substring(0, sign);
        int steps = steps(place.substring(sign + 1));
        if (!from.isEmpty() && (from.charAt(0) == '+' || from.charAt(0) == '-')) {
            throw TargetSyntaxException.unreadable(text, "Steps are said once, not '" + from + "' and then more.");
        }
        if (from.isEmpty() && steps == 0) {
            throw TargetSyntaxException.unreadable(
                    text, "Steps are counted from 1: '+1' is the next revision up, '-1' the last one down.");
        }
        return new RevisionTarget.Relative(
                branch, from.isEmpty() ? null : from, place.charAt(sign) == '-' ? -steps : steps);
    }

    /** Where the sign before the closing digits stands, or -1. */
    private static int sign(String place) {
        int at = place.length() - 1;
        while (at >= 0 && place.charAt(at) >= '0' && place.charAt(at) <= '9') {
            at--;
        }
        boolean signed = at >= 0 && at < place.length() - 1 && (place.charAt(at) == '+' || place.charAt(at) == '-');
        return signed ? at : -1;
    }

    /** The number; one that no history is as long as counts as the longest. */
    private static int steps(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.length() - from > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits.substring(from));
    }
}
