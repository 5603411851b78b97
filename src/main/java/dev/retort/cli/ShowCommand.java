package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show everything known of a revision. Needs a database only for 'current'.",
        footer = {"  retort show 3c9a77", "  retort show billing@head"})
final class ShowCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, heads, current, or label@head.")
    String revision = "";

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RevisionInfo> found = session.migrator().show(revision);
        if (found.isEmpty()) {
            session.remark("no revision: '" + revision + "' stands before the first");
        }
        session.answer(Listing.details(found, List.of()));
    }
}
