package dev.retort;

import dev.retort.adopt.Adopter;
import dev.retort.adopt.Adoption;
import dev.retort.adopt.OtherTool;
import dev.retort.author.NewRevision;
import dev.retort.author.Rebase;
import dev.retort.autogenerate.Comparison;
import dev.retort.diff.SchemaDiff;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionPath;
import dev.retort.run.Bookkeeping;
import dev.retort.run.BookkeepingScript;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Preview;
import dev.retort.run.Previewer;
import dev.retort.run.Recreation;
import dev.retort.run.RunResult;
import dev.retort.run.RunSettings;
import dev.retort.run.Runner;
import dev.retort.run.ScriptWriter;
import dev.retort.run.SharedPlans;
import dev.retort.scan.ScanRequest;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Migrates a database: {@code Migrator.configure(dataSource).scan("migrations").upgradeTo(HEAD)}.
 *
 * <p>Immutable and thread-safe. Each setting returns another migrator; the verbs do something. Verbs throw subclasses of
 * {@link dev.retort.error.RetortException}, which say what to do.
 */
public final class Migrator extends MigratorSettings {

    private final Database database;

    private Migrator(Database database, KnownMigrations migrations, RunSettings settings, Comparison comparison) {
        super(migrations, settings, comparison);
        this.database = database;
    }

    /** A migrator of the database behind a data source; each run takes connections from it and gives them back. */
    public static Migrator configure(DataSource dataSource) {
        return of(Database.behind(ConnectionSource.of(dataSource)));
    }

    /**
     * A migrator of the database behind one connection, which is not closed.
     *
     * <p>In a transaction of the caller's (autocommit off) nothing is committed or rolled back, and what must stand outside
     * a transaction is refused first. With autocommit on, Retort opens and ends its own transactions.
     */
    public static Migrator configure(Connection connection) {
        return of(Database.behind(ConnectionSource.of(connection)));
    }

    /** A migrator of the database behind a Jdbi; each run opens handles and closes them. */
    public static Migrator configure(Jdbi jdbi) {
        return of(Database.behind(ConnectionSource.of(jdbi)));
    }

    /**
     * A migrator without a database, which writes scripts.
     *
     * @param dialect the name of the engine: {@code h2}, {@code postgresql}, {@code sqlite}
     * @param majorVersion the engine's major version
     */
    public static Migrator offline(String dialect, int majorVersion) {
        return of(Database.none(dialect, majorVersion));
    }

    private static Migrator of(Database database) {
        return new Migrator(
                database, new KnownMigrations(ScanRequest.ofPackages()), Settings.standard(), Comparison.STANDARD);
    }

    @Override
    Migrator with(KnownMigrations other) {
        return new Migrator(database, other, settings, comparison);
    }

    @Override
    Migrator with(Settings changed) {
        return new Migrator(database, migrations, changed.settings(), comparison);
    }

    @Override
    Migrator with(Comparison other) {
        return new Migrator(database, migrations, settings, other);
    }

    /** Brings the database up to a target; one that is passed already leaves nothing to do. */
    public RunResult upgradeTo(Target target) {
        return upgradeTo(target.toString());
    }

    /** Brings the database up to a target: {@code "head"}, {@code "+1"}, {@code "billing@head"}, an id. */
    public RunResult upgradeTo(String target) {
        return run(Direction.UPGRADE, target, null);
    }

    /** Brings the database down to a target, which itself stays applied. */
    public RunResult downgradeTo(Target target) {
        return downgradeTo(target.toString());
    }

    /** Brings the database down to a target: {@code "-1"}, {@code "base"}, an id. */
    public RunResult downgradeTo(String target) {
        return run(Direction.DOWNGRADE, target, null);
    }

    RunResult run(Direction direction, String target, @Nullable SharedPlans plans) {
        String verb = direction == Direction.UPGRADE ? "upgrade" : "downgrade";
        return new Runner(database.connections(verb), migrations, settings, plans).run(direction, target);
    }

    /** This migrator's history and settings for many databases, each by the name that {@link #database} would give it. */
    public Fleet fleet(Map<String, DataSource> tenants) {
        return fleet(tenants.keySet(), tenants::get);
    }

    /** The same with data sources that are asked for when a tenant begins. */
    public Fleet fleet(Collection<String> tenants, Function<String, DataSource> dataSources) {
        return Fleet.of(
                tenants,
                tenant -> new Migrator(
                                Database.behind(ConnectionSource.of(dataSources.apply(tenant))),
                                migrations,
                                settings,
                                comparison)
                        .database(tenant));
    }

    /** This migrator's history and settings for many schemas of its database, which have to exist. */
    public Fleet fleetOfSchemas(Collection<String> schemas) {
        return Fleet.of(schemas, this::schema);
    }

    /** What {@link #upgradeTo(Target)} would do; nothing is sent but queries. */
    public Preview planTo(Target target) {
        return planTo(target.toString());
    }

    /** What {@link #upgradeTo(String)} would do; nothing is sent but queries. */
    public Preview planTo(String target) {
        return previewer().preview(Direction.UPGRADE, target);
    }

    /** What {@link #downgradeTo(Target)} would do; nothing is sent but queries. */
    public Preview planDownTo(Target target) {
        return planDownTo(target.toString());
    }

    /** What {@link #downgradeTo(String)} would do; nothing is sent but queries. */
    public Preview planDownTo(String target) {
        return previewer().preview(Direction.DOWNGRADE, target);
    }

    private Previewer previewer() {
        return new Previewer(database.connections("plan"), migrations.get(), settings);
    }

    /**
     * The SQL that leads a database from one place in the history to another, up or down: {@code script("base", "head")}.
     *
     * <p>Needs no database; where this migrator has one, it is asked only what engine it is.
     */
    public String script(String from, String to) {
        return ScriptWriter.script(database.dialect(), migrations.get(), settings, from, to);
    }

    /** The SQL from one target to another. */
    public String script(Target from, Target to) {
        return script(from.toString(), to.toString());
    }

    /**
     * The SQL from one target up or down to another; empty when nothing leads there in that direction.
     *
     * @throws dev.retort.revision.RevisionException when there is no such place, or no way down to it
     */
    public String script(Direction direction, String from, String to) {
        return ScriptWriter.script(database.dialect(), migrations.get(), settings, direction, from, to);
    }

    /** Whether there is no database, so that only scripts and what the code alone tells can be had. */
    public boolean isOffline() {
        return database.isNone();
    }

    /** Where the database stands; makes no table. */
    public Current current() {
        return reading().current();
    }

    /** The revisions that none follows; needs no database. */
    public List<RevisionInfo> heads() {
        return reading().heads();
    }

    /** All revisions of the code, newest first; needs no database. */
    public History history() {
        return history("base:heads");
    }

    /** The revisions of a range, both ends included: {@code "a1:head"}, {@code ":current"}. */
    public History history(String range) {
        return reading().history(range);
    }

    /** All revisions of the code, with what the database says of them: what is applied, when, how long, by whom. */
    public History appliedHistory() {
        return appliedHistory("base:heads");
    }

    /** The same for the revisions of a range, such as {@code "current:heads"}. */
    public History appliedHistory(String range) {
        return reading().appliedHistory(range);
    }

    /** The revisions that a name stands for: an id, the beginning of one, {@code head}, {@code billing@head}. */
    public List<RevisionInfo> show(String name) {
        return reading().show(name);
    }

    private Reading reading() {
        return new Reading(database, migrations, settings);
    }

    /** Says that the database stands at a target, without running a migration. */
    public void stamp(Target target) {
        stamp(target.toString());
    }

    /** Says that the database stands at these targets, without running a migration. */
    public void stamp(String... targets) {
        MigrationHistory history = migrations.get();
        bookkeeping("stamp").stamp(heads -> RevisionPath.stamp(history.graph(), heads, List.of(targets)));
    }

    /** Says that the database stands at these targets and nowhere else, whatever its version rows name. */
    public void restamp(String... targets) {
        MigrationHistory history = migrations.get();
        bookkeeping("stamp").stamp(heads -> RevisionPath.stamp(history.graph(), Heads.none(), List.of(targets)));
    }

    /** The SQL that says of a database at one target that it stands at others: {@code stampScript("base", "head")}. */
    public String stampScript(String from, String... targets) {
        return BookkeepingScript.stamp(database.dialect(), migrations.get().graph(), settings, from, List.of(targets));
    }

    /**
     * Takes the database over from another tool, whose tables are read and stay as they are: {@code adopt(ALEMBIC)},
     * {@code adopt(FLYWAY.at("7.2", "3c9a77d1e0b2"))}. Where that was done before, nothing is changed.
     *
     * @param targets the revisions at which it stands, where no place of the other tool is said for them
     * @throws dev.retort.adopt.AdoptException when the other tool's history is not in order, or not where it was said to be
     */
    public Adoption adopt(OtherTool tool, String... targets) {
        return adopter().adopt(tool, List.of(targets));
    }

    /** The SQL of {@link #adopt}, for the database as it stands; nothing is sent but queries. */
    public String adoptScript(OtherTool tool, String... targets) {
        return adopter().script(tool, List.of(targets));
    }

    private Adopter adopter() {
        return new Adopter(bookkeeping("adopt"), migrations.get().graph());
    }

    /** Makes the tables of the history where they are missing, and widens a version column that Alembic made. */
    public void ensureVersionTable() {
        bookkeeping("ensure-version").ensureTables();
    }

    /** The SQL that makes the tables of the history in a database that has none of them. */
    public String ensureVersionTableScript() {
        return BookkeepingScript.creation(database.dialect(), settings);
    }

    /**
     * Drops everything that Retort reads in the default schema, with all rows, and brings it up to the heads.
     *
     * @throws dev.retort.run.RecreateRefusedException listing what would be dropped, unless {@link #allowRecreate()} was said
     */
    public RunResult recreate() {
        return new Recreation(database.connections("recreate"), migrations, settings).run();
    }

    /** The SQL of {@link #recreate()}, for the database as it stands and allowed likewise; nothing is sent but queries. */
    public String recreateScript() {
        return new Recreation(database.connections("recreate"), migrations, settings).script();
    }

    /** What {@link #recreate()} would drop, a line for each: {@code table invoice}; nothing is sent but queries. */
    public List<String> recreateDrops() {
        return new Recreation(database.connections("recreate"), migrations, settings).drops();
    }

    /**
     * An empty migration to be written: {@code revision("add currency").writeTo(Path.of("src/main/java"))}.
     *
     * @param message what it does, in a few words
     */
    public RevisionDraft revision(String message) {
        return RevisionDraft.of(comparing(), NewRevision.of(message));
    }

    /**
     * An empty migration that brings lines of the history together: {@code merge("merge billing", "heads").writeTo(...)}.
     *
     * @param message what it does, in a few words; the ids of what is merged where it is empty
     * @param targets what is merged; all heads where none is said
     */
    public RevisionDraft merge(String message, String... targets) {
        return RevisionDraft.of(comparing(), NewRevision.merging(message, List.of(targets)));
    }

    /**
     * Lets the revisions up to {@code mine} follow {@code onto} instead of what they follow now, in their sources:
     * {@code rebase("b2207c", "8d41f0").in(Path.of("src/main/java"))}.
     */
    public RebaseDraft rebase(String mine, String onto) {
        return rebase(Rebase.of(migrations.get().graph(), mine, onto));
    }

    /** The same onto the one other head. */
    public RebaseDraft rebase(String mine) {
        return rebase(Rebase.of(migrations.get().graph(), mine, null));
    }

    /**
     * One revision in place of those behind {@code from} up to {@code to}: {@code squash("base", "ae10").writeTo(sources)}.
     *
     * @throws dev.retort.author.AuthorException when what they do cannot be written as one
     */
    public SquashDraft squash(String from, String to) {
        return SquashDraft.of(migrations.get(), from, to);
    }

    private RebaseDraft rebase(Rebase rebase) {
        return new RebaseDraft(migrations.get(), rebase, reading()::state, true);
    }

    /** The operations that lead from the database to a declared schema; nothing of the database is changed. */
    public SchemaDiff diff(Schema declared) {
        return comparing().diff(declared);
    }

    /**
     * Checks that the database has the declared schema; sends nothing but queries unless the comparison says so.
     * @return an empty difference, whose remarks say what was not compared
     * @throws SchemaDiffersException listing what differs
     */
    public SchemaDiff check(Schema declared) {
        return comparing().check(declared);
    }

    /**
     * Carries differences out at once, without a migration; for prototypes and tests.
     *
     * @throws LossRefusedException when they destroy what is there, and that was not allowed
     */
    public void apply(SchemaDiff diff) {
        comparing().apply(diff);
    }

    /** Makes a declared schema in an empty database and says that it stands at the heads, whose ids are returned. */
    public List<String> create(Schema declared) {
        return comparing().create(declared);
    }

    /** The schema that the history leads to at a target; needs no database, and is refused where SQL has changed it. */
    public Schema schemaOf(String target) {
        return comparing().schemaOf(target);
    }

    /** The schema that the database has, without tables of the history: what {@code diff} of another database takes. */
    public Schema databaseSchema() {
        return comparing().databaseSchema();
    }

    private Comparing comparing() {
        return new Comparing(database, migrations, settings, comparison);
    }

    private Bookkeeping bookkeeping(String verb) {
        return new Bookkeeping(database.connections(verb), settings);
    }
}
