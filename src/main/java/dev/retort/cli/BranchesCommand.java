package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "branches",
        description = "List the revisions that several follow, with these. Needs no database.",
        footer = "  retort branches")
final class BranchesCommand implements Runnable {

    private final Session session;

    BranchesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RevisionInfo> all = session.migrator().history().revisions();
        StringBuilder text = new StringBuilder();
        for (RevisionInfo revision : all) {
            if (revision.isBranchPoint()) {
                text.append(revision.line()).append('\n');
                for (RevisionInfo other : all) {
                    if (other.parents().contains(revision.id())) {
                        text.append("    ").append(other.line()).append('\n');
                    }
                }
            }
        }
        if (text.isEmpty()) {
            session.remark("the history does not fork");
        }
        session.answer(text.toString());
    }
}
