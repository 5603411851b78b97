package dev.retort.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ensure-version",
        description = "Make the tables that keep the history where they are missing, and give long ids room in them.",
        footer = {"  retort ensure-version", "  retort ensure-version --sql --dialect postgresql --dialect-version 17"})
final class EnsureVersionCommand implements Runnable {

    private final Session session;

    @Option(
            names = "--sql",
            description = "Write the SQL of it, as for a database without these tables, and run nothing.")
    boolean sql;

    EnsureVersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (sql) {
            session.answer(session.withoutMigrations().ensureVersionTableScript());
            return;
        }
        session.withoutMigrations().ensureVersionTable();
        session.report("the tables of the history are there");
    }
}
