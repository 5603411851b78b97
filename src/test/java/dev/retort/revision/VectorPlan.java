package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One recorded plan, compared with Retort's. */
final class VectorPlan {

    private final RevisionGraph graph;
    private final Map<String, Object> plan;
    private final String command;
    private final Object target;
    private final Heads rows;
    private final String question;

    VectorPlan(RevisionGraph graph, Map<String, Object> plan, String name) {
        this.graph = graph;
        this.plan = plan;
        this.command = Json.string(plan, "command");
        this.target = Objects.requireNonNull(plan.get("target"));
        this.rows = Heads.of(Json.strings(plan, "rows"));
        this.question = name + command + " '" + target + "' from " + rows + " " + plan.get("state");
    }

    void compare(Tally tally) {
        if (plan.containsKey("error") && Json.object(plan, "error").containsKey("during")) {
            compareInOwnRight(tally, Json.object(plan, "error"));
        } else if (command.equals("stamp")) {
            tally.compare(question, plan, this::stamped, this::stampDifference, this::stampDeviation);
        } else {
            tally.compare(question, plan, this::steps, this::difference, this::stepsDeviation);
        }
    }

    private Heads stamped() {
        return RevisionPath.stamp(graph, rows, targets());
    }

    private @Nullable String stampDifference(Heads after, @Nullable Object recorded) {
        Map<String, Object> answer = Json.object(recorded);
        return answer.containsKey("redundant_rows") ? null : sameRows(after, answer);
    }

    private @Nullable Deviation stampDeviation(
            @Nullable Heads after, @Nullable RetortException refusal, Map<String, Object> recorded) {
        if (after == null) {
            boolean steps = target instanceof String text && text.matches("([^@]+@)?-\\d+");
            return steps && refusal instanceof TargetSyntaxException && rows.isEmpty()
                    ? Deviation.STAMP_COUNTS_NO_STEPS
                    : refused(refusal, recorded);
        }
        if (!after.equals(expectedStamp())) {
            return refused(refusal, recorded);
        }
        if (wanted().size() > 1) {
            return Deviation.STAMPED_TOGETHER;
        }
        return isBranchSwept(recorded) ? Deviation.STAMPED_ON_A_BRANCH : redundantRows(Deviation.STAMP_REPAIRS);
    }

    /** Whether Alembic left of the rows only those that neither the target nor its branch shares a line with. */
    private boolean isBranchSwept(Map<String, Object> recorded) {
        if (!recorded.containsKey("ok") || !(target instanceof String text) || text.indexOf('@') <= 0) {
            return false;
        }
        TargetResolver resolver = TargetResolver.of(graph);
        boolean[] onBranch = resolver.lineage(resolver.branch(text.substring(0, text.indexOf('@'))), true);
        Set<String> left = new HashSet<>(wanted());
        for (String row : rows.ids()) {
            boolean[] ofTarget =
                    resolver.lineage(graph.index(wanted().iterator().next()), true);
            if (!onBranch[graph.index(row)] && !ofTarget[graph.index(row)]) {
                left.add(row);
            }
        }
        return sameRows(Heads.of(left), Json.object(recorded, "ok")) == null;
    }

    private @Nullable Deviation stepsDeviation(
            @Nullable List<RevisionStep> steps, @Nullable RetortException refusal, Map<String, Object> recorded) {
        if (steps != null && isOtherTableOnly(steps)) {
            return redundantRows(Deviation.REDUNDANT_ROWS);
        }
        boolean down = target instanceof String text && text.matches("-\\d+");
        return command.equals("downgrade") && down && refusal instanceof SeveralHeadsException
                ? Deviation.STEPS_FROM_SEVERAL_ROWS
                : refused(refusal, recorded);
    }

    private @Nullable Deviation refused(@Nullable RetortException refusal, Map<String, Object> recorded) {
        if (refusal instanceof UnknownRevisionException unknown
                && rows.contains(unknown.names().get(0))
                && graph.find(unknown.names().get(0)) == null) {
            return Deviation.UNKNOWN_NAMES_FIRST;
        }
        for (String one : targets()) {
            Deviation deviation = TargetDeviations.of(one, graph, refusal, recorded);
            if (deviation != null) {
                return deviation;
            }
        }
        return null;
    }

    private boolean isOtherTableOnly(List<RevisionStep> steps) {
        return plan.containsKey("ok")
                && orderDifference(steps, Json.object(plan, "ok")) == null
                && tableDifference(steps) == null;
    }

    private @Nullable Deviation redundantRows(Deviation rule) {
        return rows.equals(maximal(applied(rows))) ? null : rule;
    }

    private Set<String> wanted() {
        TargetResolver resolver = TargetResolver.of(graph);
        Set<String> wanted = new HashSet<>();
        for (String one : targets()) {
            resolver.many(one).forEach(node -> wanted.add(node.id()));
        }
        return wanted;
    }

    /** The targets that no other target is above, and the rows that are neither above nor below one. */
    private Heads expectedStamp() {
        Set<String> wanted = wanted();
        Set<String> expected = new HashSet<>(maximalOf(wanted));
        Set<String> below = applied(Heads.of(wanted));
        for (String row : rows.ids()) {
            Set<String> under = applied(Heads.of(List.of(row)));
            under.retainAll(wanted);
            if (under.isEmpty() && !below.contains(row)) {
                expected.add(row);
            }
        }
        return Heads.of(expected);
    }

    private Set<String> maximalOf(Set<String> wanted) {
        return new HashSet<>(maximal(applied(Heads.of(wanted))).ids());
    }

    /** Alembic's plan is good, only its table broke: the steps must be the same, and the table correct. */
    private void compareInOwnRight(Tally tally, Map<String, Object> error) {
        try {
            compareSteps(tally, error);
        } catch (RevisionException e) {
            Deviation deviation = refused(e, plan);
            if (deviation != null) {
                tally.deviated(deviation);
            } else {
                tally.check(question, false, () -> "refused: " + e.getMessage());
            }
        }
    }

    private void compareSteps(Tally tally, Map<String, Object> error) {
        if (command.equals("stamp")) {
            Heads after = stamped();
            tally.check(
                    question, after.equals(expectedStamp()), () -> "stands at " + after + ", not " + expectedStamp());
            return;
        }
        List<String> given = revisions(steps());
        List<String> recorded = Json.strings(error, "steps");
        tally.check(
                question,
                given.size() == recorded.size() && new HashSet<>(given).equals(new HashSet<>(recorded)),
                () -> given + ", expected " + recorded);
        String table = tableDifference(steps());
        tally.check(question + " table", table == null, () -> String.valueOf(table));
    }

    private List<RevisionStep> steps() {
        return command.equals("upgrade")
                ? RevisionPath.up(graph, rows, (String) target)
                : RevisionPath.down(graph, rows, (String) target);
    }

    @SuppressWarnings("unchecked")
    private List<String> targets() {
        return target instanceof String text ? List.of(text) : (List<String>) target;
    }

    private @Nullable String difference(List<RevisionStep> steps, @Nullable Object recorded) {
        Map<String, Object> answer = Json.object(recorded);
        List<Map<String, Object>> expected = Json.objects(answer, "steps");
        String order = orderDifference(steps, answer);
        if (order != null || answer.containsKey("redundant_rows")) {
            return order;
        }
        if ("forced".equals(answer.get("order"))) {
            Set<String> table = new HashSet<>(rows.ids());
            for (int i = 0; i < steps.size(); i++) {
                String before = sameRows(steps.get(i).before(), table);
                apply(expected.get(i), table);
                String after = sameRows(steps.get(i).after(), table);
                if (before != null || after != null) {
                    return "at " + steps.get(i).revision().id() + " before " + before + " after " + after;
                }
            }
        }
        Heads end = steps.isEmpty() ? rows : steps.get(steps.size() - 1).after();
        String after = sameRows(end, answer);
        return after != null ? after : tableDifference(steps);
    }

    private static @Nullable String orderDifference(List<RevisionStep> steps, Map<String, Object> answer) {
        List<String> recorded = Json.objects(answer, "steps").stream()
                .map(step -> Json.string(step, "revision"))
                .toList();
        return VectorGraph.orderDifference(revisions(steps), recorded, answer);
    }

    @SuppressWarnings("unchecked")
    private static void apply(Map<String, Object> step, Set<String> table) {
        for (List<String> change : (List<List<String>>) Objects.requireNonNull(step.get("table"))) {
            if (!change.get(0).equals("insert")) {
                table.remove(change.get(1));
            }
            if (!change.get(0).equals("delete")) {
                table.add(change.get(change.size() - 1));
            }
        }
    }

    /** Whether each step's rows are just those applied revisions that no other reaches, worked out the long way. */
    private @Nullable String tableDifference(List<RevisionStep> steps) {
        Set<String> applied = applied(rows);
        for (RevisionStep step : steps) {
            if (step.direction() == Direction.UPGRADE) {
                applied.add(step.revision().id());
            } else {
                applied.remove(step.revision().id());
            }
            if (!step.after().equals(maximal(applied))) {
                return "after " + step.revision().id() + " the rows are " + step.after() + ", not " + maximal(applied);
            }
        }
        return null;
    }

    private Set<String> applied(Heads heads) {
        Set<String> applied = new HashSet<>();
        List<String> todo = new ArrayList<>(heads.ids());
        while (!todo.isEmpty()) {
            String id = todo.remove(todo.size() - 1);
            if (applied.add(id)) {
                todo.addAll(graph.node(id).parents());
                todo.addAll(graph.dependenciesOf(id));
            }
        }
        return applied;
    }

    private Heads maximal(Set<String> applied) {
        Set<String> rest = new HashSet<>(applied);
        for (String id : applied) {
            rest.removeAll(graph.node(id).parents());
            rest.removeAll(graph.dependenciesOf(id));
        }
        return Heads.of(rest);
    }

    private static @Nullable String sameRows(Heads given, Map<String, Object> answer) {
        return sameRows(given, new HashSet<>(Json.strings(answer, "rows_after")));
    }

    private static @Nullable String sameRows(Heads given, Set<String> recorded) {
        return given.equals(Heads.of(recorded)) ? null : "rows " + given + ", expected " + Heads.of(recorded);
    }

    private static List<String> revisions(List<RevisionStep> steps) {
        return steps.stream().map(step -> step.revision().id()).toList();
    }
}
