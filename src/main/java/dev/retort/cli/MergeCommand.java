package dev.retort.cli;

import dev.retort.RevisionDraft;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = {
            "Write an empty migration that follows several heads, so that one is left. Needs no database.",
            "The migrations have to be compiled."
        },
        footer = {"  retort merge", "  retort merge 8d41f0 b2207c -m \"merge billing\""})
final class MergeCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "What is merged: ids or their beginnings, label@head; all heads unless said.")
    List<String> revisions = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What it does, in a few words; what it merges unless said.")
    String message = "";

    @Mixin
    WritingOptions writing = new WritingOptions();

    MergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        RevisionDraft draft = session.toWrite().merge(message, revisions.toArray(String[]::new));
        draft = writing.applied(draft, session.configuration());
        session.report("wrote " + draft.writeTo(writing.newClass.sourceRoot.in(session.configuration())));
    }
}
