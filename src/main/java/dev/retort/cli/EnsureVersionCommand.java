package dev.retort.cli;

import picocli.CommandLine.Command;

@Command(
        name = "ensure-version",
        description = "Make the tables that keep the history where they are missing.",
        footer = "  retort ensure-version")
final class EnsureVersionCommand implements Runnable {

    private final Session session;

    EnsureVersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.withoutMigrations().ensureVersionTable();
        session.report("the tables of the history are there");
    }
}
