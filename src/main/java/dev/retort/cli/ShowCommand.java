package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.RevisionInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show everything known of revisions. Needs a database only for 'current'.",
        footer = {"  retort show 3c9a77", "  retort show billing@head current"})
final class ShowCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "REVISION",
            arity = "1..*",
            description = "An id or its beginning, head, heads, current, or label@head.")
    List<String> revisions = new ArrayList<>();

    @Mixin
    JsonOption json = new JsonOption();

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Migrator migrator = session.migrator();
        Set<RevisionInfo> found = new LinkedHashSet<>();
        for (String revision : revisions) {
            List<RevisionInfo> meant = migrator.show(revision);
            if (meant.isEmpty()) {
                session.remark(
                        revision.equals("current")
                                ? "nothing is applied"
                                : "no revision: '" + revision + "' stands before the first");
            }
            found.addAll(meant);
        }
        if (json.isOn) {
            session.answer(new Json().put("revisions", Json.of(List.copyOf(found))));
        } else {
            session.answer(Listing.details(List.copyOf(found)));
        }
    }
}
