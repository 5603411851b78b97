package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.RevisionDraft;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "revision",
        description = {
            "Write a migration that follows the head of the history: an empty one, which needs no database, or with"
                    + " --autogenerate one that leads from the database to the schema that the code declares.",
            "The migrations have to be compiled. The first of a history is written into a directory that is there, as"
                    + " `retort init` makes it, or with --head base."
        },
        footer = {
            "  retort revision -m \"add currency of invoice\"",
            "  retort revision -m \"add rate\" --head billing@head",
            "  retort revision --autogenerate -m \"add my cool column\" --schema-from com.acme.Shop.SCHEMA",
            "  retort revision --from-database -m \"what is there\""
        })
final class RevisionCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "What it does, in a few words.")
    String message = "";

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "What it follows, where there are several heads; base begins a history.")
    @Nullable
    String head;

    @Mixin
    WritingOptions writing = new WritingOptions();

    @Mixin
    AutogenerateOptions autogenerate = new AutogenerateOptions();

    RevisionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Path sourceRoot = writing.newClass.sourceRoot.in(session.configuration());
        if (autogenerate.isAsked()) {
            autogenerate.write(session, this::draft, sourceRoot);
        } else {
            autogenerate.requireUnused();
            session.report("wrote " + draft(session.toWrite()).writeTo(sourceRoot));
        }
    }

    private RevisionDraft draft(Migrator migrator) {
        RevisionDraft draft = writing.applied(migrator.revision(message), session.configuration());
        return head == null ? draft : draft.head(head);
    }
}
