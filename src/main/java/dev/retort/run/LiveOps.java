package dev.retort.run;

import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Naming;
import dev.retort.operation.OnlyIn;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Performs a migration on the database, word by word, and holds it to what it said when it was noted. */
final class LiveOps implements Ops, Reading {

    private final Work work;
    private final StepExecution execution;
    private final NotedMigration noted;
    private final Naming naming;
    private final Map<String, String> read = new TreeMap<>();
    private int position;
    private StepExecution.@Nullable Interrupted failure;

    LiveOps(Work work, StepExecution execution, NotedMigration noted) {
        this.work = work;
        this.execution = execution;
        this.noted = noted;
        this.naming = new Naming(work.settings().naming());
    }

    @Override
    public void perform(Operation operation) {
        EngineNames.check(operation);
        String line = SourceLine.current(noted.step().migration().className());
        for (Operation here : OnlyIn.resolved(operation, work.settings().database())) {
            perform(new NotedOperation(naming.named(here), line));
        }
    }

    private void perform(NotedOperation said) {
        requireUnbroken();
        try {
            requireAsNoted(said);
            position++;
            execution.perform(said);
        } catch (Exception e) {
            throw broken(e);
        }
    }

    private StepExecution.Interrupted broken(Exception cause) {
        StepExecution.Interrupted interrupted = new StepExecution.Interrupted(cause);
        failure = interrupted;
        return interrupted;
    }

    /** A migration that catches a failure does not get past it. */
    private void requireUnbroken() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Checks, after the migration has returned, that it said all that was noted. */
    void requireAll() {
        requireUnbroken();
        if (position < noted.operations().size()) {
            throw different(noted.operations().get(position), null);
        }
    }

    private void requireAsNoted(NotedOperation said) {
        if (position < noted.operations().size()) {
            NotedOperation expected = noted.operations().get(position);
            if (!expected.operation().canonical().equals(said.operation().canonical())) {
                throw different(expected, said);
            }
        } else if (noted.isComplete()) {
            throw different(null, said);
        }
    }

    private RunException different(@Nullable NotedOperation expected, @Nullable NotedOperation said) {
        return new RunException(
                RunException.Reason.CONFIGURATION,
                "Migration " + noted.step().describe() + " was stopped before its operation " + (position + 1) + ".",
                "When it was first called it said "
                        + (expected == null ? "nothing more" : "'" + expected.describe() + "'")
                        + "; called on the database it says "
                        + (said == null ? "nothing more" : "'" + said.describe() + "'") + ".",
                "A migration is called twice when it reads the database or runs code. Put what has side effects, or"
                        + " depends on them, inside ops.run(...) or behind ops.inspect().",
                null);
    }

    @Override
    public Reading reading() {
        return this;
    }

    @Override
    public Inspector inspector() {
        requireUnbroken();
        try {
            execution.readFrom();
        } catch (Exception e) {
            throw broken(e);
        }
        return work.dialect().inspector(work.connection());
    }

    @Override
    public String parameter(String name) {
        return Parameters.read(work.settings(), name, read);
    }

    @Override
    public boolean isOffline() {
        return false;
    }
}
