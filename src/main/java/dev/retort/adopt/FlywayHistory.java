package dev.retort.adopt;

import dev.retort.adopt.AdoptException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What Flyway's rows come to, read in the order in which they were written. */
final class FlywayHistory implements Place {

    private static final String STAMP_HINT =
            " Where you know better what is in the database, `retort stamp REVISION` says it without looking.";

    private final Flyway tool;
    private final NavigableSet<FlywayVersion> applied = new TreeSet<>();
    private final NavigableSet<FlywayVersion> undone = new TreeSet<>();
    private final NavigableSet<FlywayVersion> deleted = new TreeSet<>();
    private final NavigableSet<FlywayVersion> outOfOrder = new TreeSet<>();

    private FlywayHistory(Flyway tool) {
        this.tool = tool;
    }

    /**
     * The history that these rows tell.
     *
     * @throws AdoptException when it tells of nothing, of failures, or does not say what is in the database
     */
    static FlywayHistory of(Flyway tool, List<FlywayRow> rows, boolean anyOrder) {
        FlywayHistory history = new FlywayHistory(tool);
        history.requireSuccess(rows);
        for (FlywayRow row : rows) {
            history.read(row);
        }
        history.requireApplied();
        history.requireWhole();
        if (!anyOrder) {
            history.requireOrder();
        }
        return history;
    }

    private void read(FlywayRow row) {
        if (!row.isVersioned()) {
            return;
        }
        FlywayVersion version = FlywayVersion.of(tool, String.valueOf(row.version()));
        undone.remove(version);
        deleted.remove(version);
        outOfOrder.remove(version);
        if (row.isUndo()) {
            applied.remove(version);
            undone.add(version);
        } else if (row.isDeletion()) {
            applied.remove(version);
            deleted.add(version);
        } else {
            if (!applied.isEmpty() && applied.last().compareTo(version) > 0) {
                outOfOrder.add(version);
            }
            applied.add(version);
        }
    }

    private void requireSuccess(List<FlywayRow> rows) {
        List<String> failed = new ArrayList<>();
        for (FlywayRow row : rows) {
            if (!row.success()) {
                failed.add(row.describe());
            }
        }
        if (!failed.isEmpty()) {
            throw new AdoptException(
                    Reason.NOT_CLEAN,
                    tool,
                    "Flyway's history says that " + String.join(", ", failed)
                            + " failed, so that a part of it may be there.",
                    "Put the schema in order, run `flyway repair`, which takes the rows of failures out, and adopt then.");
        }
    }

    private void requireApplied() {
        if (applied.isEmpty()) {
            throw new AdoptException(
                    Reason.NOTHING_APPLIED,
                    tool,
                    "Flyway has applied no version to it.",
                    "There is nothing to adopt: `retort upgrade head` begins with the first revision.");
        }
    }

    /** A version that was deleted from the history is still in the schema; one that was undone is missing from it. */
    private void requireWhole() {
        NavigableSet<FlywayVersion> left = deleted.tailSet(applied.last(), false);
        if (!left.isEmpty()) {
            throw new AdoptException(
                    Reason.NOT_CLEAN,
                    tool,
                    "Version " + left.last() + ", which is higher than " + applied.last()
                            + ", was applied and then deleted from the history by `flyway repair`; what it did may still be"
                            + " there.",
                    "Look at the schema." + STAMP_HINT);
        }
        NavigableSet<FlywayVersion> gone = undone.headSet(applied.last(), false);
        if (!gone.isEmpty()) {
            throw new AdoptException(
                    Reason.NOT_CLEAN,
                    tool,
                    "Version " + gone.first() + " was undone, while " + applied.last()
                            + ", which is higher, is applied.",
                    "Apply it again, or undo what is above it." + STAMP_HINT);
        }
    }

    private void requireOrder() {
        if (!outOfOrder.isEmpty()) {
            throw new AdoptException(
                    Reason.NOT_CLEAN,
                    tool,
                    "Version " + outOfOrder.first() + " was applied after a higher one, so that the highest, "
                            + applied.last() + ", does not tell which others are applied.",
                    "See with `flyway info` that nothing is pending, and say --allow-out-of-order, in code"
                            + " FLYWAY.allowingOutOfOrder().");
        }
    }

    @Override
    public String text() {
        return applied.last().text();
    }

    @Override
    public String mark() {
        return text();
    }

    @Override
    public boolean isCalled(String name) {
        return FlywayVersion.of(tool, name).compareTo(applied.last()) == 0;
    }
}
