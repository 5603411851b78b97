package dev.retort.cli;

import dev.retort.GeneratedRevision;
import dev.retort.Migrator;
import dev.retort.RevisionDraft;
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

    @Option(names = "--allow-losses", description = "Write it though it destroys what is in the database.")
    boolean allowLosses;

    @Option(
            names = "--then",
            paramLabel = "COMMAND",
            description = "A command that is run over the written file, which stands for {file} in it; repeatable.")
    List<String> commands = new ArrayList<>();

    @Mixin
    ComparisonOptions comparison = new ComparisonOptions();

    /** Writes what differs. */
    void write(Session session, Function<Migrator, RevisionDraft> drafting, Path sourceRoot) {
        boolean ofHistory = isAgainstHistory();
        Schema declared = comparison.declared(session);
        Migrator migrator = comparison.applied(session.toWrite(), session, declared);
        migrator = allowLosses ? migrator.comparison(migrator.comparison().allowLosses()) : migrator;
        GeneratedRevision revision = drafting.apply(migrator).from(declared);
        revision = ofHistory ? revision.againstHistory() : revision;
        SchemaDiff diff = revision.diff();
        ComparisonOptions.propose(session, diff);
        List<Path> files = revision.write(diff, sourceRoot);
        if (files.isEmpty()) {
            session.report("nothing differs, so nothing is written");
        }
        for (Path file : files) {
            session.report("wrote " + file);
        }
        diff.remarks().forEach(remark -> session.remark(remark.describe()));
        for (Path file : files) {
            new FileCommands(session).run(commands, file);
        }
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

    /** Refuses options that say nothing without {@code --autogenerate}. */
    void requireUnused() {
        if (against != null || allowLosses || !commands.isEmpty() || comparison.isSaid()) {
            throw CommandException.usage(
                    "An empty migration is compared with nothing.",
                    "An option is said that is for --autogenerate.",
                    "Add --autogenerate, or leave the option out.");
        }
    }
}
