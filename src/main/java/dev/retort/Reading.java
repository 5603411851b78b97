package dev.retort;

import dev.retort.history.HistoryState;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.TargetResolver;
import dev.retort.run.DatabaseReader;
import dev.retort.run.DatabaseState;
import dev.retort.run.RunSettings;
import dev.retort.run.Runner;
import java.util.List;

/** What is shown of a history; the database is asked only for what needs it. */
final class Reading {

    private final Database database;
    private final KnownMigrations migrations;
    private final RunSettings settings;

    Reading(Database database, KnownMigrations migrations, RunSettings settings) {
        this.database = database;
        this.migrations = migrations;
        this.settings = settings;
    }

    /** What the database says of itself. */
    HistoryState state() {
        return new Runner(database.connections("current"), migrations, settings).state();
    }

    Current current() {
        HistoryState state = state();
        Heads heads = state.heads();
        MigrationHistory history = migrations.get().at(heads, state.halfDone());
        return new Current(
                Infos.of(history, RevisionPath.current(history.graph(), heads)),
                Infos.ofIds(history, history.graph().realHeads()),
                state.halfDone(),
                state.unfinished() == null && history.graph().isAllAppliedAt(heads));
    }

    List<RevisionInfo> heads() {
        MigrationHistory history = migrations.get();
        return Infos.ofIds(history, history.graph().heads());
    }

    History history(String range) {
        boolean asks = range.contains("current") || range.contains("+") || range.contains("-");
        Heads heads = asks ? state().heads() : Heads.none();
        MigrationHistory history = migrations.get().at(heads);
        return new History(
                history, settings, Infos.of(history, RevisionPath.range(history.graph(), heads, range)), null);
    }

    History appliedHistory(String range) {
        DatabaseState state = new DatabaseReader(
                        database.connections("history"), migrations.get().graph(), settings)
                .read();
        MigrationHistory history = migrations.get().at(state.heads(), state.halfDone());
        return new History(
                history, settings, Infos.of(history, RevisionPath.range(history.graph(), state.heads(), range)), state);
    }

    List<RevisionInfo> show(String name) {
        boolean isCurrent = name.equals("current");
        Heads heads = isCurrent ? state().heads() : Heads.none();
        MigrationHistory history = migrations.get().at(heads);
        List<RevisionNode> found = isCurrent
                ? RevisionPath.current(history.graph(), heads)
                : TargetResolver.of(history.graph()).many(name);
        return Infos.of(history, found);
    }
}
