package dev.retort.cli;

import dev.retort.GeneratedRevision;
import dev.retort.Migrator;
import dev.retort.RevisionDraft;
import dev.retort.autogenerate.Comparison;
import dev.retort.diff.SchemaDiff;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a new migration is filled with what leads to the schema that the code declares. */
final class AutogenerateOptions {

    @Option(
            names = "--autogenerate",
            description = "Fill it with what leads from the database to the schema that the code declares.")
    boolean isOn;

    @Option(
            names = "--against",
            paramLabel = "SIDE",
            description =
                    "What the declared schema is compared with: database (unless said), or history, which needs no"
                            + " database but --dialect.")
    @Nullable
    String against;

    @Option(
            names = "--from-database",
            description =
                    "Fill it with what the database has and the history does not lead to, as the first migration of a"
                            + " database that is there already.")
    boolean fromDatabase;

    @Option(names = "--allow-losses", description = "Write it though it destroys what is in the database.")
    boolean allowLosses;

    @Option(
            names = "--then",
            paramLabel = "COMMAND",
            description = "A command that is run over the written file, which stands for {file} in it; repeatable.")
    List<String> commands = new ArrayList<>();

    @Mixin
    ComparisonOptions comparison = new ComparisonOptions();

    /** Whether the migration is not to be empty. */
    boolean isAsked() {
        return isOn || fromDatabase;
    }

    /** Writes what differs. */
    void write(Session session, Function<Migrator, RevisionDraft> drafting, Path sourceRoot) {
        List<Path> files =
                fromDatabase ? standing(session, drafting, sourceRoot) : declared(session, drafting, sourceRoot);
        for (Path file : files) {
            new FileCommands(session).run(commands, file);
        }
    }

    private List<Path> declared(Session session, Function<Migrator, RevisionDraft> drafting, Path sourceRoot) {
        boolean ofHistory = isAgainstHistory();
        Schema declared = comparison.part.declared.in(session);
        Migrator migrator = comparison.applied(session.toWrite(), session, declared);
        Decisions decisions = new Decisions(session);
        Comparison said = migrator.comparison();
        GeneratedRevision revision;
        SchemaDiff diff;
        Comparison decided = said;
        do {
            said = decided;
            revision = drafting.apply(migrator.comparison(said)).from(declared);
            revision = ofHistory ? revision.againstHistory() : revision;
            diff = revision.diff();
            comparison.requireRenamed(diff);
            decided = decisions.renaming(diff, said);
        } while (decided != said);
        if (allowLosses || (!said.mayLose() && decisions.allowsLosses(said.counted(diff)))) {
            revision = drafting.apply(migrator.comparison(said.allowLosses())).from(declared);
        }
        return write(session, revision, said.counted(diff), sourceRoot);
    }

    private List<Path> standing(Session session, Function<Migrator, RevisionDraft> drafting, Path sourceRoot) {
        if (comparison.part.declared.isSaid() || against != null || !comparison.renames.isEmpty()) {
            throw CommandException.usage(
                    "--from-database says already what the migration is filled with.",
                    "It is what the database has; --schema-from, --against and --rename are for what the code"
                            + " declares.",
                    "Leave these out, or --from-database.");
        }
        Migrator migrator = comparison.applied(session.toWrite(), session, Schema.empty());
        migrator = allowLosses ? migrator.comparison(migrator.comparison().allowLosses()) : migrator;
        GeneratedRevision revision = drafting.apply(migrator).fromDatabase();
        List<Path> files = write(session, revision, revision.diff(), sourceRoot);
        if (!files.isEmpty()) {
            session.report("next: compile it, and say that the database has it: `retort stamp head`");
        }
        return files;
    }

    private static List<Path> write(Session session, GeneratedRevision revision, SchemaDiff diff, Path sourceRoot) {
        List<Path> files = revision.write(diff, sourceRoot);
        if (files.isEmpty()) {
            session.report(
                    diff.isEmpty() ? "nothing differs, so nothing is written" : "nothing is written of what differs");
        }
        for (Path file : files) {
            session.report("wrote " + file);
        }
        diff.remarks().forEach(remark -> session.remark(remark.describe()));
        return files;
    }

    private boolean isAgainstHistory() {
        String side = against == null ? "database" : against;
        if (!side.equals("database") && !side.equals("history")) {
            throw CommandException.usage(
                    "--against cannot be '" + side + "'.",
                    "The declared schema is compared with the database or with the history.",
                    "Write --against history, or leave it out.");
        }
        return side.equals("history");
    }

    /** Refuses options that say nothing of an empty migration. */
    void requireUnused() {
        if (against != null || allowLosses || !commands.isEmpty() || comparison.isSaid()) {
            throw CommandException.usage(
                    "An empty migration is compared with nothing.",
                    "An option is said that is for --autogenerate.",
                    "Add --autogenerate, or leave the option out.");
        }
    }
}
