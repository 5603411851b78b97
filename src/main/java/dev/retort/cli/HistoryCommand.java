package dev.retort.cli;

import dev.retort.Current;
import dev.retort.History;
import dev.retort.Migrator;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = {
            "List the revisions of the code, newest first.",
            "Needs a database only for -i and for ranges that say 'current' or steps; mermaid, dot, svg and html show what is"
                    + " applied where one is named."
        },
        footer = {
            "  retort history -r current:head -i",
            "  retort history --graph",
            "  retort history --format html --output history.html"
        })
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

    @Option(names = "--graph", description = "Draw forks and merges; the same as --format text.")
    boolean graph;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Draw them as ${COMPLETION-CANDIDATES}.")
    @Nullable
    PictureFormat format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write into this file, in UTF-8, instead of showing it.")
    @Nullable
    Path output;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands.")
    boolean indicateCurrent;

    @Mixin
    JsonOption json = new JsonOption();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        PictureFormat picture = format == null && graph ? PictureFormat.TEXT : format;
        if (picture != null && verbose) {
            throw CommandException.usage(
                    (format == null ? "--graph" : "--format") + " and --verbose cannot be said together.",
                    "The graph has a line for each revision.",
                    "Leave one of the two out.");
        }
        if (graph && picture != PictureFormat.TEXT) {
            throw CommandException.usage(
                    "--graph and --format " + picture + " cannot be said together.",
                    "--graph is the graph in characters.",
                    "Leave one of the two out.");
        }
        json.requireAlone(format, output);
        Migrator migrator = session.migrator();
        History history = asks(picture) ? migrator.appliedHistory(range) : migrator.history(range);
        if (json.isOn) {
            Json document = new Json().put("revisions", Json.of(history.revisions()));
            session.answer(
                    indicateCurrent ? document.put("current", migrator.current().ids()) : document);
            return;
        }
        if (history.revisions().isEmpty() && output == null) {
            session.remark("there are no revisions");
            return;
        }
        String text = picture == null ? list(migrator, history) : picture.draw(history);
        if (output == null) {
            session.answer(text);
        } else {
            OutputFile.write(output, text);
            session.report("wrote " + output);
        }
    }

    /** Whether the database is asked: one between revisions that another replaces has a history of its own. */
    private boolean asks(@Nullable PictureFormat picture) {
        return indicateCurrent || (picture != null && picture != PictureFormat.TEXT && session.hasDatabase());
    }

    private String list(Migrator migrator, History history) {
        Current current = indicateCurrent ? migrator.current() : null;
        return verbose ? Listing.details(history.revisions(), current) : Listing.lines(history.revisions(), current);
    }
}
