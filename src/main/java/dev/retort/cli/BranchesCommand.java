package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "branches",
        description = "List the revisions that several follow, with these. Needs no database.",
        footer = "  retort branches")
final class BranchesCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    @Mixin
    JsonOption json = new JsonOption();

    BranchesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RevisionInfo> all = session.migrator().history().revisions();
        List<RevisionInfo> points =
                all.stream().filter(RevisionInfo::isBranchPoint).toList();
        if (json.isOn) {
            session.answer(new Json().put("revisions", Json.of(points)));
            return;
        }
        List<String> blocks = new ArrayList<>();
        for (RevisionInfo point : points) {
            List<RevisionInfo> others = all.stream()
                    .filter(other -> other.parents().contains(point.id()))
                    .toList();
            String children = verbose ? Listing.details(others) : Listing.lines(others);
            blocks.add((verbose ? Listing.details(List.of(point)) + "\n" : point.line() + "\n")
                    + children.replaceAll("(?m)^(?=.)", "    "));
        }
        if (blocks.isEmpty()) {
            session.remark("the history does not fork");
        }
        session.answer(String.join(verbose ? "\n" : "", blocks));
    }
}
