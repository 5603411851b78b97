package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of the vectors: a graph, and the questions about it. */
final class VectorGraph {

    private final Map<String, Object> line;
    private final Tally tally;
    private final String name;

    VectorGraph(Map<String, Object> line, Tally tally) {
        this.line = line;
        this.tally = tally;
        this.name = "seed " + line.get("seed") + " ";
    }

    void compare() {
        Map<String, Object> recorded = Json.object(line, "graph");
        RevisionGraph graph;
        try {
            graph = RevisionGraph.of(nodes());
        } catch (RevisionGraphException e) {
            tally.check(name + "graph", isFaulty(recorded), () -> "refused: " + e.getMessage());
            return;
        }
        tally.check(name + "graph", !isFaulty(recorded), () -> "loads, expected a fault: " + recorded);
        if (recorded.containsKey("ok")) {
            compareGraph(graph, Json.object(recorded, "ok"));
        }
        compareResolved(graph);
        compareHistory(graph);
        compareCurrent(graph);
        Json.objects(line, "plans").forEach(plan -> new VectorPlan(graph, plan, name).compare(tally));
        Json.objects(line, "new").forEach(asked -> new VectorNewRevision(graph, asked, name).compare(tally));
    }

    private boolean isFaulty(Map<String, Object> recorded) {
        if (recorded.containsKey("error")) {
            return true;
        }
        if (Boolean.TRUE.equals(line.get("cyclic"))) {
            tally.deviated(Deviation.CYCLE_OVERLOOKED);
            return true;
        }
        if ("dup_id".equals(line.get("broken"))) {
            tally.deviated(Deviation.DUPLICATE_ID);
            return true;
        }
        return false;
    }

    private List<RevisionNode> nodes() {
        List<RevisionNode> nodes = new ArrayList<>();
        for (Map<String, Object> one : Json.objects(line, "revisions")) {
            nodes.add(new RevisionNode(
                    Json.string(one, "id"),
                    Json.strings(one, "down"),
                    Json.strings(one, "deps"),
                    Json.strings(one, "labels"),
                    ""));
        }
        return nodes;
    }

    private void compareGraph(RevisionGraph graph, Map<String, Object> recorded) {
        same("heads", graph.heads(), Json.strings(recorded, "heads"));
        same("real heads", graph.realHeads(), Json.strings(recorded, "heads_resolve_dependencies"));
        same("bases", graph.bases(), Json.strings(recorded, "bases"));
        same("real bases", realBases(graph), Json.strings(recorded, "bases_resolve_dependencies"));
        same("branch points", those(graph, graph::isBranchPoint), Json.strings(recorded, "branch_points"));
        same("merge points", those(graph, graph::isMergePoint), Json.strings(recorded, "merge_points"));
        same("labels", graph, graph::labelsOf, Json.stringLists(recorded, "labels"));
        same("children", graph, graph::children, Json.stringLists(recorded, "next"));
        Map<String, List<String>> dependants = new LinkedHashMap<>(Json.stringLists(recorded, "next"));
        dependants.putAll(Json.stringLists(recorded, "next_with_dependents"));
        same("dependants", graph, graph::dependants, dependants);
        same("dependencies", graph, graph::dependenciesOf, Json.stringLists(recorded, "dependencies"));
        same("needed", graph, graph::neededDependenciesOf, Json.stringLists(recorded, "dependencies_needed"));
    }

    private static List<String> realBases(RevisionGraph graph) {
        return those(
                graph,
                id -> graph.node(id).parents().isEmpty()
                        && graph.dependenciesOf(id).isEmpty());
    }

    private static List<String> those(RevisionGraph graph, Function<String, Boolean> are) {
        return graph.nodes().stream().map(RevisionNode::id).filter(are::apply).toList();
    }

    private void same(
            String what,
            RevisionGraph graph,
            Function<String, List<String>> answer,
            Map<String, List<String>> recorded) {
        Map<String, Set<String>> given = new TreeMap<>();
        graph.nodes().forEach(node -> given.put(node.id(), new TreeSet<>(answer.apply(node.id()))));
        given.values().removeIf(Set::isEmpty);
        Map<String, Set<String>> expected = new TreeMap<>();
        recorded.forEach((id, ids) -> expected.put(id, new TreeSet<>(ids)));
        expected.values().removeIf(Set::isEmpty);
        tally.check(name + what, given.equals(expected), () -> given + ", expected " + expected);
    }

    private void same(String what, List<String> given, List<String> recorded) {
        tally.check(
                name + what,
                new TreeSet<>(given).equals(new TreeSet<>(recorded)) && given.size() == recorded.size(),
                () -> given + ", expected " + recorded);
    }

    private void compareResolved(RevisionGraph graph) {
        TargetResolver resolver = TargetResolver.of(graph);
        for (Map<String, Object> question : Json.objects(line, "resolve")) {
            String id = Json.string(question, "id");
            tally.compare(
                    name + "one '" + id + "'",
                    Json.object(question, "one"),
                    () -> Optional.ofNullable(resolver.one(id)).map(RevisionNode::id),
                    (given, recorded) ->
                            given.equals(Optional.ofNullable(recorded)) ? null : given + ", expected " + recorded,
                    (answer, refusal, recorded) -> TargetDeviations.of(id, graph, refusal, recorded));
            tally.compare(
                    name + "many '" + id + "'",
                    Json.object(question, "many"),
                    () -> ids(resolver.many(id)),
                    (given, recorded) -> sameSet(given, recorded),
                    (answer, refusal, recorded) -> TargetDeviations.of(id, graph, refusal, recorded));
        }
    }

    private void compareCurrent(RevisionGraph graph) {
        for (Map<String, Object> question : Json.objects(line, "current")) {
            Heads rows = Heads.of(Json.strings(question, "rows"));
            tally.compare(
                    name + "current " + rows,
                    question,
                    () -> ids(RevisionPath.current(graph, rows)),
                    (given, recorded) -> sameSet(given, recorded),
                    (answer, refusal, recorded) -> null);
        }
    }

    private void compareHistory(RevisionGraph graph) {
        for (Map<String, Object> question : Json.objects(line, "history")) {
            String range = Json.string(question, "range");
            tally.compare(
                    name + "history '" + range + "'",
                    question,
                    () -> ids(RevisionPath.range(graph, Heads.none(), range)),
                    (given, recorded) -> {
                        Map<String, Object> answer = Json.object(recorded);
                        return orderDifference(given, Json.strings(answer, "revisions"), answer);
                    },
                    (answer, refusal, recorded) -> isOfABranch(range, graph, answer) && isListedOrNotOnOneLine(recorded)
                            ? Deviation.RANGE_OF_A_BRANCH
                            : rangeDeviation(range, graph, refusal, recorded));
        }
    }

    /** Whether it lists a branch whose head another depends on. */
    private static boolean isOfABranch(String range, RevisionGraph graph, @Nullable List<String> answer) {
        return answer != null
                && range.matches("[^:@]+@[^:]*:(heads)?")
                && answer.stream()
                        .anyMatch(id -> graph.children(id).isEmpty()
                                && !graph.dependants(id).isEmpty());
    }

    /** What Alembic answers when it has left out the heads that others depend on. */
    private static boolean isListedOrNotOnOneLine(Map<String, Object> recorded) {
        return recorded.containsKey("ok")
                || "range_not_ancestor".equals(Json.object(recorded, "error").get("category"));
    }

    private static @Nullable Deviation rangeDeviation(
            String range, RevisionGraph graph, @Nullable RetortException refusal, Map<String, Object> recorded) {
        if (refusal instanceof UnreachableTargetException && range.matches("([^:]*@)?-\\d+:.*")) {
            return Deviation.RANGE_FROM_BEYOND_THE_BASE;
        }
        String lower = range.substring(0, Math.max(0, range.indexOf(':')));
        String upper = range.substring(range.indexOf(':') + 1);
        Deviation deviation = TargetDeviations.of(lower, graph, refusal, recorded);
        if (deviation != null) {
            return deviation;
        }
        int at = lower.indexOf('@');
        return at > 0 && graph.named(lower.substring(0, at)) < 0
                ? Deviation.RANGE_OF_A_BRANCH_CUT_SHORT
                : TargetDeviations.of(upper, graph, refusal, recorded);
    }

    /** What differs between two orders of the same things, as far as the recorded one is bound. */
    static @Nullable String orderDifference(List<String> given, List<String> recorded, Map<String, Object> answer) {
        String text = given + ", expected " + recorded;
        if ("forced".equals(answer.get("order"))) {
            return given.equals(recorded) ? null : text;
        }
        if (given.size() != recorded.size() || !new HashSet<>(given).equals(new HashSet<>(recorded))) {
            return text;
        }
        @SuppressWarnings("unchecked")
        List<List<Integer>> pairs = (List<List<Integer>>) answer.getOrDefault("before", List.of());
        for (List<Integer> pair : pairs) {
            String first = recorded.get(pair.get(0));
            String second = recorded.get(pair.get(1));
            if (given.indexOf(first) > given.indexOf(second)) {
                return first + " after " + second + " in " + text;
            }
        }
        return null;
    }

    private static @Nullable String sameSet(List<String> given, @Nullable Object recorded) {
        @SuppressWarnings("unchecked")
        Set<String> expected = new HashSet<>((List<String>) Objects.requireNonNull(recorded));
        expected.remove("base");
        expected.remove(null);
        return new HashSet<>(given).equals(expected) ? null : given + ", expected " + recorded;
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
