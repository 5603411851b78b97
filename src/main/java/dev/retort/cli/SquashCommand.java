package dev.retort.cli;

import dev.retort.SquashDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "squash",
        description = {
            "Write one migration that stands for several. Needs no database.",
            "New databases run it alone; those that have passed the last of the several are stamped with it."
        },
        footer = "  retort squash base:ae10 -m \"all up to the first release\"")
final class SquashCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "FROM:TO",
            description = "The revision before the first of them, or base; and the last of them.")
    String range = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in a few words; which it replaces unless said.")
    @Nullable
    String message;

    @Mixin
    NewClassOptions newClass = new NewClassOptions();

    SquashCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        int colon = range.indexOf(':');
        if (colon <= 0 || colon == range.length() - 1 || range.indexOf(':', colon + 1) >= 0) {
            throw CommandException.usage(
                    "'" + range + "' cannot be read as a stretch of the history.",
                    "It is what stands before the first revision, a colon, and the last.",
                    "Write `retort squash base:ae10`, for example.");
        }
        SquashDraft draft = session.migrator()
                .squash(range.substring(0, colon), range.substring(colon + 1))
                .className(newClass.names.naming(session.configuration()));
        draft = message == null ? draft : draft.message(message);
        draft = newClass.id == null ? draft : draft.id(newClass.id);
        String inPackage = newClass.packageName(session.configuration());
        draft = inPackage == null ? draft : draft.packageName(inPackage);
        session.report("wrote " + draft.writeTo(newClass.sourceRoot.in(session.configuration())));
        session.report("it replaces " + draft.replaces().size() + " revisions, up to "
                + draft.replaces().get(draft.replaces().size() - 1));
    }
}
