package dev.retort.cli;

import dev.retort.RevisionDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "revision",
        description = {
            "Write an empty migration that follows the head of the history. Needs no database.",
            "The migrations have to be compiled. The first of a history is written into a directory that is there, as"
                    + " `retort init` makes it, or with --head base."
        },
        footer = {
            "  retort revision -m \"add currency of invoice\"",
            "  retort revision -m \"add rate\" --head billing@head"
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

    RevisionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        RevisionDraft draft = writing.applied(session.toWrite().revision(message), session.configuration());
        draft = head == null ? draft : draft.head(head);
        session.report("wrote " + draft.writeTo(writing.newClass.sourceRoot.in(session.configuration())));
    }
}
