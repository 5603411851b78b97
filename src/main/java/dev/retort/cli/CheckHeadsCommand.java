package dev.retort.cli;

import dev.retort.Current;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check-heads",
        description = "Fail when a revision of the code is not applied to the database.",
        footer = "  retort check-heads && start-the-application")
final class CheckHeadsCommand implements Runnable {

    private final Session session;

    @Mixin
    JsonOption json = new JsonOption();

    CheckHeadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Current current = session.migrator().current();
        if (json.isOn) {
            session.answer(CurrentCommand.document(current));
        }
        current.requireHeads();
        if (!json.isOn) {
            session.report(
                    "the database is at " + (current.ids().size() > 1 ? "the heads " : "the head ") + current.ids());
        }
    }
}
