package dev.retort;

import dev.retort.autogenerate.Comparison;
import dev.retort.history.HistoryTables;
import dev.retort.migration.Migration;
import dev.retort.migration.TransactionMode;
import dev.retort.run.MigrationListener;
import dev.retort.run.RunSettings;
import dev.retort.scan.ScanRequest;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The settings of a {@link Migrator}: each of these words gives another one. */
abstract sealed class MigratorSettings permits Migrator {

    final KnownMigrations migrations;
    final RunSettings settings;

    final Comparison comparison;

    MigratorSettings(KnownMigrations migrations, RunSettings settings, Comparison comparison) {
        this.migrations = migrations;
        this.settings = settings;
        this.comparison = comparison;
    }

    abstract Migrator with(KnownMigrations other);

    abstract Migrator with(Settings changed);

    abstract Migrator with(Comparison other);

    /** What of the database is compared with a declared schema, and how. */
    public Comparison comparison() {
        return comparison;
    }

    /** Says what of the database is compared with a declared schema, and how. */
    public Migrator comparison(Comparison how) {
        return with(how);
    }

    /** Finds the migrations in these packages and the packages below them. */
    public Migrator scan(String... packages) {
        return with(migrations.and(ScanRequest.ofPackages(packages)));
    }

    /** Uses these migrations, too. */
    public Migrator migrations(Migration... instances) {
        return with(migrations.and(ScanRequest.ofMigrations(instances)));
    }

    /** Uses the migrations of these classes, too. */
    @SafeVarargs
    public final Migrator migrations(Class<? extends Migration>... classes) {
        List<Class<? extends Migration>> list = new ArrayList<>();
        for (Class<? extends Migration> type : classes) {
            list.add(type);
        }
        return with(migrations.and(ScanRequest.ofClasses(list)));
    }

    /** Finds and loads migrations by this class loader. */
    public Migrator classLoader(ClassLoader loader) {
        return with(new KnownMigrations(migrations.request().seenBy(loader)));
    }

    /** Makes the migrations of classes: {@code instances(type -> injector.getInstance(type))}. */
    public Migrator instances(Function<Class<? extends Migration>, Migration> factory) {
        return with(new KnownMigrations(migrations.request().madeBy(factory)));
    }

    /** Makes {@code schema} the default schema of the operations and of the version table; it has to exist. */
    public Migrator schema(String schema) {
        return with(Settings.of(settings).schema(schema));
    }

    /** Names the database where several share the history: {@code onlyIn("billing", ...)} asks for it. */
    public Migrator database(String name) {
        return with(Settings.of(settings).database(name));
    }

    /** Keeps the version rows in that table, {@code "ops.retort_version"}, and journal and run table beside it. */
    public Migrator versionTable(String name) {
        return with(Settings.of(settings).tables(new HistoryTables(QualifiedName.parse(name))));
    }

    /** Commits each revision by itself ({@code PER_REVISION}, the default), or the whole run at its end. */
    public Migrator transactions(TransactionMode mode) {
        return with(Settings.of(settings).transactions(mode));
    }

    /** Waits that long for another runner; five minutes unless said. */
    public Migrator waitForLock(Duration limit) {
        return with(Settings.of(settings).waitForLock(limit));
    }

    /** Lets each statement of a migration wait that long for a lock; a revision may say otherwise, zero is without end. */
    public Migrator lockTimeout(Duration limit) {
        return with(Settings.of(settings).lockTimeout(limit));
    }

    /** Lets each statement of a migration take that long; a revision may say otherwise, zero is without end. */
    public Migrator statementTimeout(Duration limit) {
        return with(Settings.of(settings).statementTimeout(limit));
    }

    /** The convention that names what is left open. */
    public NamingConvention naming() {
        return settings.naming();
    }

    /** Names constraints and indexes that migrations leave open by that convention. */
    public Migrator naming(NamingConvention convention) {
        return with(Settings.of(settings).naming(convention));
    }

    /** Gives a parameter that migrations read by {@code ops.parameter(name)}. */
    public Migrator parameter(String name, String value) {
        return with(Settings.of(settings).parameter(name, value));
    }

    /** Tells a listener what happens. */
    public Migrator listener(MigrationListener listener) {
        return with(Settings.of(settings).listener(listener));
    }

    /** Lets {@link Migrator#recreate()} drop everything in the schema; for databases of which nothing needs to be kept. */
    public Migrator allowRecreate() {
        return with(Settings.of(settings).allowRecreate());
    }
}
