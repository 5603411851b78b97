package dev.retort.cli;

import dev.retort.History;
import dev.retort.Migrator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = {
            "List the revisions of the code, newest first.",
            "Needs a database only for -i and for ranges that say 'current' or steps."
        },
        footer = {"  retort history -r current:head -i", "  retort history --graph"})
final class HistoryCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description = "Only these, both ends included; either end may be left out.")
    String range = "base:heads";

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    @Option(names = "--graph", description = "Draw forks and merges.")
    boolean graph;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands.")
    boolean indicateCurrent;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (graph && verbose) {
            throw CommandException.usage(
                    "--graph and --verbose cannot be said together.",
                    "The graph has a line for each revision.",
                    "Leave one of the two out.");
        }
        Migrator migrator = session.migrator();
        History history = migrator.history(range);
        List<String> current = indicateCurrent ? migrator.current().ids() : List.of();
        if (history.revisions().isEmpty()) {
            session.remark("there are no revisions");
        } else if (graph) {
            session.answer(history.toText(current));
        } else {
            session.answer(
                    verbose
                            ? Listing.details(history.revisions(), current)
                            : Listing.lines(history.revisions(), current));
        }
    }
}
