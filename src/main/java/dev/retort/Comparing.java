package dev.retort;

import dev.retort.autogenerate.Comparison;
import dev.retort.autogenerate.SchemaComparison;
import dev.retort.autogenerate.StandingObjects;
import dev.retort.dialect.Dialect;
import dev.retort.diff.SchemaDiff;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionPath;
import dev.retort.run.ConnectionSource;
import dev.retort.run.DirectChange;
import dev.retort.run.HistorySchema;
import dev.retort.run.RunSettings;
import dev.retort.schema.Schema;
import java.util.List;

/** What a migrator does with a schema that code declares. */
final class Comparing {

    private final Database database;
    private final KnownMigrations migrations;
    private final RunSettings settings;
    private final Comparison comparison;

    Comparing(Database database, KnownMigrations migrations, RunSettings settings, Comparison comparison) {
        this.database = database;
        this.migrations = migrations;
        this.settings = settings;
        this.comparison = comparison;
    }

    KnownMigrations migrations() {
        return migrations;
    }

    RunSettings settings() {
        return settings;
    }

    Comparison comparison() {
        return comparison;
    }

    SchemaDiff diff(Schema declared) {
        return by(comparison).withDatabase(database.connections("diff"), declared, true);
    }

    /** The same against the schema that the history leads to, without a database. */
    SchemaDiff againstHistory(Schema declared) {
        Dialect dialect = database.dialect();
        MigrationHistory history = migrations.orEmpty();
        Schema before = history.graph().nodes().isEmpty()
                ? Schema.empty()
                : HistorySchema.at(dialect, history, settings, "heads");
        return by(comparison).withSchema(dialect, before, declared);
    }

    SchemaDiff check(Schema declared) {
        SchemaDiff diff = by(comparison).withDatabase(database.connections("check"), declared, false);
        if (!diff.isEmpty()) {
            throw new SchemaDiffersException(diff);
        }
        return diff;
    }

    void apply(SchemaDiff diff) {
        ConnectionSource source = database.connections("apply");
        if (!diff.losses().isEmpty() && !comparison.mayLose()) {
            throw new LossRefusedException(
                    "The differences are not applied.",
                    diff.losses(),
                    "Where all of that may be lost, say comparison(Comparison.STANDARD.allowLosses()) on the Migrator.");
        }
        if (!diff.operations().isEmpty()) {
            new DirectChange(source, settings).run(diff.operations(), "apply the difference", null);
        }
    }

    /** Makes the declared schema in an empty database, which stands at the heads then. */
    List<String> create(Schema declared) {
        ConnectionSource source = database.connections("create");
        MigrationHistory history = migrations.orEmpty();
        Heads heads = history.graph().nodes().isEmpty()
                ? Heads.none()
                : RevisionPath.stamp(history.graph(), Heads.none(), List.of("heads"));
        new StandingObjects(settings).requireNone(source);
        SchemaDiff diff = by(comparison).withDatabase(source, declared, false);
        new DirectChange(source, settings).run(diff.operations(), "create the schema", heads);
        return heads.ids();
    }

    Schema schemaOf(String target) {
        return HistorySchema.at(database.dialect(), migrations.get(), settings, target);
    }

    Schema databaseSchema() {
        return by(comparison).standing(database.connections("databaseSchema"));
    }

    /** A history that is about to begin has no heads, and a database that it has not touched is there. */
    void requireAtHeads() {
        Reading reading = new Reading(database, migrations, settings);
        if (migrations.orEmpty().graph().nodes().isEmpty()
                && reading.state().heads().isEmpty()) {
            return;
        }
        Current current = reading.current();
        if (!current.isAtHeads()) {
            throw new NotAtHeadsException(current);
        }
    }

    private SchemaComparison by(Comparison said) {
        return new SchemaComparison(settings, said);
    }
}
