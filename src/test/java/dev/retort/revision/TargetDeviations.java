package dev.retort.revision;

import dev.retort.error.RetortException;
import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deviations that the form of a target brings about, whatever is done with it. */
final class TargetDeviations {

    private TargetDeviations() {}

    static @Nullable Deviation of(
            String target, RevisionGraph graph, @Nullable RetortException refusal, Map<String, Object> recorded) {
        if (refusal instanceof TargetSyntaxException) {
            return ofUnreadable(target);
        }
        if (refusal instanceof UnknownRevisionException unknown) {
            String name = unknown.names().get(0);
            return target.startsWith(name + "@") && graph.named(name) < 0 ? Deviation.UNKNOWN_NAMES_FIRST : null;
        }
        if (refusal instanceof AmbiguousRevisionException ambiguous
                && recorded.containsKey("error")
                && target.startsWith(ambiguous.name() + "@")) {
            return Deviation.AMBIGUOUS_BRANCH;
        }
        if (hasLabelWithASign(target, graph)) {
            return Deviation.LABEL_WITH_A_SIGN;
        }
        if (target.matches("(.*@)?base-\\d+")) {
            return refusal instanceof UnreachableTargetException e && e.reason() == Reason.TOO_FAR
                    ? Deviation.STEPS_BELOW_THE_BASE
                    : null;
        }
        return isOf(recorded, "not_found") && target.matches("(.*@)?[^@]*[^\\p{L}\\p{N}_@][^@]*[+-]\\d+")
                ? Deviation.STEPS_FROM_ANY_NAME
                : null;
    }

    private static @Nullable Deviation ofUnreadable(String target) {
        if (target.isEmpty()) {
            return Deviation.EMPTY_TARGET;
        }
        if (target.matches("(.*@)?[+-]0")) {
            return Deviation.NO_STEPS;
        }
        if (target.matches(".*@.*@.*")) {
            return Deviation.SECOND_AT;
        }
        if (target.matches(".*@|@.*|[+-]{2}.*")) {
            return Deviation.UNREADABLE_FIRST;
        }
        return target.matches("(head|heads|base|current)@.*") ? Deviation.WORD_AS_BRANCH : null;
    }

    private static boolean hasLabelWithASign(String target, RevisionGraph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node.labels().stream())
                .anyMatch(label -> label.matches(".*[+-]\\d.*") && target.contains(label));
    }

    private static boolean isOf(Map<String, Object> recorded, String category) {
        return recorded.containsKey("error")
                && category.equals(Json.object(recorded, "error").get("category"));
    }
}
