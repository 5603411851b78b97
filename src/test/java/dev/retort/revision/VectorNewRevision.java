package dev.retort.revision;

import dev.retort.author.AuthorException;
import dev.retort.author.NewRevision;
import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new revision or a merge would follow and depend on. */
final class VectorNewRevision {

    private final RevisionGraph graph;
    private final Map<String, Object> asked;
    private final String question;
    private final @Nullable Object head;

    VectorNewRevision(RevisionGraph graph, Map<String, Object> asked, String name) {
        this.graph = graph;
        this.asked = asked;
        this.head = asked.get("head");
        this.question = name + "new revision at " + head + " called " + asked.get("id") + " depending on "
                + Json.strings(asked, "deps") + (isSpliced() ? " spliced" : "");
    }

    void compare(Tally tally) {
        tally.compare(question, asked, () -> written().in(graph), VectorNewRevision::difference, this::deviation);
    }

    private NewRevision written() {
        NewRevision revision = merged().isEmpty() ? NewRevision.of("new") : NewRevision.merging("new", merged());
        if (head instanceof String target) {
            revision = revision.withHead(target);
        }
        if (isSpliced()) {
            revision = revision.spliced();
        }
        return revision.withId(Json.string(asked, "id")).withDependencies(Json.strings(asked, "deps"));
    }

    /** What a merge names; empty for what is no merge. */
    private List<String> merged() {
        return head instanceof List<?> ? Json.strings(asked, "head") : List.of();
    }

    private boolean isSpliced() {
        return Boolean.TRUE.equals(asked.get("splice"));
    }

    private static @Nullable String difference(RevisionNode given, @Nullable Object recorded) {
        Map<String, Object> expected = Json.object(recorded);
        return given.parents().equals(Json.strings(expected, "down"))
                        && given.dependsOn().equals(Json.strings(expected, "deps"))
                ? null
                : "follows " + given.parents() + ", depends on " + given.dependsOn() + ", expected " + expected;
    }

    /** Whether a new revision is refused for what Alembic refuses it for. */
    static boolean isFor(String category, RetortException refusal) {
        return refusal instanceof AuthorException
                && switch (category) {
                    case "multiple_heads" -> refusal.what().startsWith("It is not clear what the new revision");
                    case "not_a_head" -> refusal.why().startsWith("That is not a head");
                    case "duplicate_head" -> refusal.what().endsWith("cannot be merged with itself.");
                    case "illegal_identifier" -> refusal.why().contains(" cannot be called ");
                    default -> false;
                };
    }

    private @Nullable Deviation deviation(
            @Nullable RevisionNode given, @Nullable RetortException refusal, Map<String, Object> recorded) {
        if (!(refusal instanceof AuthorException)) {
            return null;
        }
        if ("heads".equals(head) && graph.heads().size() > 1 && isFor("multiple_heads", refusal)) {
            return Deviation.HEADS_AS_ONE;
        }
        if (merged().isEmpty() || !isMergedOrRefusedLater(recorded)) {
            return null;
        }
        List<String> named = merged().stream()
                .flatMap(target -> TargetResolver.of(graph).many(target).stream())
                .map(RevisionNode::id)
                .toList();
        if (named.size() < 2) {
            return refusal.what().equals("There is nothing to merge.") ? Deviation.MERGE_OF_ONE : null;
        }
        return named.stream().anyMatch(id -> below(id).removeAll(named))
                        && refusal.why().contains("on one line")
                ? Deviation.MERGE_ON_ONE_LINE
                : null;
    }

    /** Whether Alembic takes it for a merge, though it may miss {@code --splice} or what the merge would depend on. */
    private boolean isMergedOrRefusedLater(Map<String, Object> recorded) {
        if (recorded.containsKey("ok")) {
            return true;
        }
        String category = Json.string(Json.object(recorded, "error"), "category");
        return category.equals("not_a_head") || isOfItsDependencies(category);
    }

    private boolean isOfItsDependencies(String category) {
        NewRevision alone = NewRevision.of("new").withHead("base").withDependencies(Json.strings(asked, "deps"));
        try {
            alone.in(graph);
            return false;
        } catch (RevisionException e) {
            return Tally.isOf(category, e);
        }
    }

    private Set<String> below(String id) {
        Set<String> below = new HashSet<>();
        List<String> open = new ArrayList<>(graph.node(id).parents());
        while (!open.isEmpty()) {
            String one = open.remove(open.size() - 1);
            if (below.add(one)) {
                open.addAll(graph.node(one).parents());
            }
        }
        return below;
    }
}
