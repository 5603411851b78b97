package dev.retort.run;

import dev.retort.dialect.LexicalRules;
import dev.retort.dialect.ScriptSplitter;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.Naming;
import dev.retort.operation.OnlyIn;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.plan.PlannedStep;
import dev.retort.reflect.Inspector;
import dev.retort.revision.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Notes what a migration says, without a database. */
final class Notebook implements Ops, Reading {

    private final UnaryOperator<Operation> naming;
    private final UnaryOperator<String> parameters;
    private final Function<Operation, List<Operation>> here;
    private final @Nullable Inspector offlineInspector;
    private final String migrationClass;
    private final List<NotedOperation> operations = new ArrayList<>();
    private final Map<String, String> read = new TreeMap<>();
    private boolean isOfOneDatabase;

    private Notebook(RunSettings settings, String migrationClass, @Nullable Inspector offlineInspector) {
        this.migrationClass = migrationClass;
        this.naming = new Naming(settings.naming())::named;
        this.parameters = name -> Parameters.read(settings, name, read);
        this.here = operation -> OnlyIn.resolved(operation, settings.database());
        this.offlineInspector = offlineInspector;
    }

    private Notebook(String migrationClass, UnaryOperator<Operation> naming, UnaryOperator<String> parameters) {
        this.migrationClass = migrationClass;
        this.naming = naming;
        this.parameters = parameters;
        this.here = List::of;
        this.offlineInspector = null;
    }

    /**
     * A notebook for people: parameters stand by their names, for values may be missing, or secret, and what is only for some
     * databases stands there with their names.
     */
    static Notebook forPeople(RunSettings settings, String migrationClass) {
        return new Notebook(migrationClass, new Naming(settings.naming())::named, name -> "${" + name + "}");
    }

    /** A notebook for source: all stands there as it was said, and a parameter, whose value would stay for ever, ends it. */
    static Notebook forSource(String migrationClass) {
        return new Notebook(migrationClass, UnaryOperator.identity(), name -> {
            throw new ParameterEnds(name);
        });
    }

    /** What was said so far. */
    List<NotedOperation> operations() {
        return operations;
    }

    /** Calls a migration in the direction of a step. */
    static void call(PlannedStep step, Ops ops) {
        Migration migration = step.migration().create();
        if (step.direction() == Direction.UPGRADE) {
            migration.upgrade(ops);
        } else {
            migration.downgrade(ops);
        }
    }

    /** Calls the migration of a step and notes what it says, up to where it reads the database. */
    static NotedMigration note(
            PlannedStep step, RunSettings settings, String dialect, @Nullable Inspector offlineInspector) {
        Notebook notebook = new Notebook(settings, step.migration().className(), offlineInspector);
        boolean complete = true;
        try {
            call(step, notebook);
        } catch (NotingEnds end) {
            complete = false;
        }
        boolean runsCode = false;
        for (NotedOperation noted : notebook.operations) {
            for (Operation leaf : Leaves.of(noted.operation(), dialect)) {
                runsCode |= leaf instanceof RunCode;
                if (Leaves.bare(leaf) instanceof ExecuteScript script) {
                    // What cannot be divided is refused before anything is sent.
                    ScriptSplitter.split(script.script(), LexicalRules.of(dialect));
                }
            }
        }
        return new NotedMigration(
                step, notebook.operations, complete, runsCode, notebook.isOfOneDatabase, notebook.read);
    }

    @Override
    public void perform(Operation operation) {
        EngineNames.check(operation);
        isOfOneDatabase |= OnlyIn.isIn(operation);
        for (Operation one : here.apply(operation)) {
            operations.add(new NotedOperation(naming.apply(one), SourceLine.current(migrationClass)));
        }
    }

    @Override
    public Reading reading() {
        return this;
    }

    @Override
    public Inspector inspector() {
        if (offlineInspector == null) {
            throw new NotingEnds();
        }
        return offlineInspector;
    }

    @Override
    public String parameter(String name) {
        return parameters.apply(name);
    }

    @Override
    public boolean isOffline() {
        return offlineInspector != null;
    }

    /** Leaves a migration that reads the database; no {@link Exception}, so that the migration does not catch it. */
    @SuppressWarnings("serial")
    static final class NotingEnds extends Error {

        NotingEnds() {
            super("A migration reads the database, which ends what can be known of it beforehand", null, false, false);
        }
    }

    /** Leaves a migration that reads a parameter where none may be read. */
    @SuppressWarnings("serial")
    static final class ParameterEnds extends Error {

        ParameterEnds(String name) {
            super(name, null, false, false);
        }
    }
}
