package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.operation.Operation;
import dev.retort.revision.RevisionTarget;
import dev.retort.revision.TargetParser;
import dev.retort.revision.UnreachableTargetException;
import dev.retort.run.Preview;
import dev.retort.run.PreviewedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description = "Show what an upgrade would do to the database; nothing is changed.",
        footer = {"  retort plan head", "  retort plan --down -1 --sql"})
final class PlanCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "TARGET", description = "As that of upgrade or, with --down, of downgrade.")
    String target = "";

    @Option(names = "--down", description = "What a downgrade would do.")
    boolean down;

    @Option(names = "--sql", description = "Show the statements.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Migrator migrator = session.migrator();
        Preview preview = preview(migrator);
        if (json.isOn) {
            session.answer(document(preview));
        } else if (preview.isEmpty()) {
            session.report("nothing to do: the database is at "
                    + Session.place(preview.before().ids()));
        } else {
            session.answer(sql ? statements(preview) : preview.toString());
        }
    }

    private Preview preview(Migrator migrator) {
        try {
            return down ? migrator.planDownTo(target) : migrator.planTo(target);
        } catch (UnreachableTargetException e) {
            // The history knows the verbs that move a database, not the command that shows what they would do.
            throw leadsTheOtherWay()
                    ? CommandException.failure(
                            e.what(), e.why(), "Run `retort plan " + (down ? "" : "--down ") + target + "`.")
                    : e;
        }
    }

    private boolean leadsTheOtherWay() {
        return TargetParser.parse(target) instanceof RevisionTarget.Relative steps
                && steps.from() == null
                && steps.steps() > 0 == down;
    }

    private static Json document(Preview preview) {
        List<Json> steps = new ArrayList<>();
        for (PreviewedStep step : preview.steps()) {
            steps.add(new Json()
                    .put("revision", step.revision())
                    .put("message", step.message())
                    .put("direction", step.direction().name().toLowerCase(Locale.ROOT))
                    .put(
                            "operations",
                            step.operations().stream().map(Operation::describe).toList())
                    .put("sql", step.sql())
                    .put("leftOut", step.leftOut())
                    .put("isComplete", step.isComplete()));
        }
        return new Json()
                .put("before", preview.before().ids())
                .put("after", preview.after().ids())
                .put("steps", steps);
    }

    private static String statements(Preview preview) {
        StringBuilder text = new StringBuilder();
        for (PreviewedStep step : preview.steps()) {
            Preview one = new Preview(List.of(step), preview.before(), preview.after());
            text.append(text.isEmpty() ? "" : "\n")
                    .append("-- ")
                    .append(one.toString().lines().findFirst().orElse(""));
            text.append('\n');
            for (String statement : step.sql()) {
                // A query that checks something stands below a comment that says what.
                boolean isComment = statement.lines().allMatch(line -> line.startsWith("--"));
                text.append(statement).append(isComment ? "\n" : ";\n");
            }
            text.append(step.isComplete() ? "" : "-- and what it decides after reading the database\n");
        }
        return text.toString();
    }
}
