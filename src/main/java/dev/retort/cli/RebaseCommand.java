package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.RebaseDraft;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rebase",
        description = {
            "Let my revisions follow another head: their sources get another parent.",
            "Refused where the database has them without that head: take them back there first."
        },
        footer = "  retort rebase b2207c --onto 8d41f0")
final class RebaseCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "MINE", description = "The last of the revisions that are moved: an id or its beginning.")
    String mine = "";

    @Option(
            names = "--onto",
            paramLabel = "REVISION",
            description = "What they follow afterwards; the one other head unless said.")
    @Nullable
    String onto;

    @Option(
            names = "--unchecked",
            description = "Do not look at the database: none of them is applied anywhere. Needs no database then.")
    boolean unchecked;

    @Mixin
    SourceRootOption sourceRoot = new SourceRootOption();

    RebaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Migrator migrator = session.migrator();
        RebaseDraft draft = onto == null ? migrator.rebase(mine) : migrator.rebase(mine, onto);
        Path root = sourceRoot.in(session.configuration());
        draft = unchecked ? draft.unchecked() : draft;
        List<Path> changed = draft.in(root);
        draft.parents().forEach((id, parents) -> session.report(id + " follows " + String.join(" and ", parents)));
        changed.forEach(file -> session.report("changed " + file));
        List<String> stamped = draft.toStamp();
        if (!stamped.isEmpty()) {
            session.report("next: compile, then `retort stamp " + String.join(" ", stamped)
                    + "` wherever both lines are applied, as in this database");
        }
    }
}
