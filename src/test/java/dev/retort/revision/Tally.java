package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts answers compared, those that differ, and those that deviate by a rule. */
final class Tally {

    private final List<String> differences = new ArrayList<>();
    private final Map<Deviation, Integer> deviations = new EnumMap<>(Deviation.class);
    private int compared;

    /**
     * Compares one answer with the recorded ones: the one itself or any of its variants. {@code same} says in words what
     * differs, or null.
     */
    <T> void compare(
            String question, Map<String, Object> recorded, Supplier<T> asked, Comparison<T> same, Rule<T> rule) {
        compared++;
        T answer = null;
        RetortException refusal = null;
        try {
            answer = asked.get();
        } catch (RetortException e) {
            refusal = e;
        }
        List<String> differences = new ArrayList<>();
        for (Map<String, Object> one : withVariants(recorded)) {
            String difference = difference(one, answer, refusal, same);
            if (difference == null) {
                return;
            }
            differences.add(difference);
        }
        Deviation deviation = rule.deviation(answer, refusal, recorded);
        if (deviation != null) {
            deviated(deviation);
        } else {
            this.differences.add(question + ": " + differences.get(0));
        }
    }

    private static <T> @Nullable String difference(
            Map<String, Object> recorded, @Nullable T answer, @Nullable RetortException refusal, Comparison<T> same) {
        if (!recorded.containsKey("error")) {
            return answer == null
                    ? "refused with " + refusal + ", expected " + recorded.get("ok")
                    : same.difference(answer, recorded.get("ok"));
        }
        Map<String, Object> error = Json.object(recorded, "error");
        if (refusal == null) {
            return "answered " + answer + ", expected " + error;
        }
        return isOf(Json.string(error, "category"), refusal) ? null : refusal + ", expected " + error;
    }

    void check(String question, boolean same, Supplier<String> difference) {
        compared++;
        if (!same) {
            differences.add(question + ": " + difference.get());
        }
    }

    void deviated(Deviation rule) {
        deviations.merge(rule, 1, Integer::sum);
    }

    List<String> differences() {
        return differences;
    }

    Map<Deviation, Integer> deviations() {
        return deviations;
    }

    int compared() {
        return compared;
    }

    String summary() {
        int listed = deviations.values().stream().mapToInt(Integer::intValue).sum();
        return compared + " answers compared, " + differences.size() + " differ, " + listed + " listed deviations";
    }

    void print(Consumer<String> out) {
        differences.stream().limit(60).forEach(out);
        deviations.forEach((rule, count) -> out.accept(count + " x " + rule + ": " + rule.reason()));
        out.accept(summary());
    }

    private static List<Map<String, Object>> withVariants(Map<String, Object> recorded) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(recorded));
        all.addAll(Json.objects(recorded, "variants"));
        return all;
    }

    static boolean isOf(String category, RetortException refusal) {
        return switch (category) {
            case "internal" -> true;
            case "not_found", "no_such_branch" ->
                refusal instanceof UnknownRevisionException || refusal instanceof TargetSyntaxException;
            case "ambiguous_id" -> refusal instanceof AmbiguousRevisionException;
            case "multiple_heads" ->
                refusal instanceof SeveralHeadsException || VectorNewRevision.isFor(category, refusal);
            case "not_a_head", "duplicate_head", "illegal_identifier" -> VectorNewRevision.isFor(category, refusal);
            case "bad_range" -> refusal instanceof TargetSyntaxException;
            case "ambiguous_walk" -> refusal instanceof SeveralHeadsException || isFor(category, refusal);
            default -> isFor(category, refusal);
        };
    }

    private static boolean isFor(String category, RetortException refusal) {
        return refusal instanceof UnreachableTargetException unreachable
                && category.equals(category(unreachable.reason()));
    }

    private static String category(UnreachableTargetException.Reason reason) {
        return switch (reason) {
            case NOT_ON_BRANCH -> "not_in_branch";
            case NOT_ON_ONE_LINE -> "range_not_ancestor";
            case OVERLAP -> "overlap";
            case TOO_FAR -> "relative_too_far";
            case FORK -> "ambiguous_walk";
            case NOTHING_ON_BRANCH -> "not_a_downgrade_target";
        };
    }

    /** Says which rule an answer or a refusal that differs follows, or null. */
    interface Rule<T> {
        @Nullable
        Deviation deviation(@Nullable T answer, @Nullable RetortException refusal, Map<String, Object> recorded);
    }

    /** Says what differs between Retort's answer and the recorded one, or null. */
    interface Comparison<T> {
        @Nullable
        String difference(T answer, @Nullable Object recorded);
    }
}
