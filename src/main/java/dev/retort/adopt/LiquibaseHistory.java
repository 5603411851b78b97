package dev.retort.adopt;

import dev.retort.adopt.AdoptException.Reason;
import java.util.List;
import java.util.function.Predicate;

/**
 * What Liquibase's rows come to, in the order of execution.
 *
 * <p>The last change set is the last that was not run again: one with {@code runAlways} or {@code runOnChange} goes to the end
 * each time and says nothing about where the database stands.
 */
final class LiquibaseHistory implements Place {

    private static final int SHOWN = 3;

    private final List<ChangeSet> changeSets;
    private final int last;

    private LiquibaseHistory(List<ChangeSet> changeSets) {
        this.changeSets = changeSets;
        int found = changeSets.size() - 1;
        for (int i = changeSets.size() - 1; i >= 0; i--) {
            if (!changeSets.get(i).isRerun()) {
                found = i;
                break;
            }
        }
        this.last = found;
    }

    /**
     * The history that these rows tell.
     *
     * @throws AdoptException when it tells of nothing, of failures, or does not say what is in the database
     */
    static LiquibaseHistory of(Liquibase tool, List<ChangeSet> changeSets, boolean markRan) {
        if (changeSets.isEmpty()) {
            throw new AdoptException(
                    Reason.NOTHING_APPLIED,
                    tool,
                    "Liquibase has run no change set on it.",
                    "There is nothing to adopt: `retort upgrade head` begins with the first revision.");
        }
        refuse(
                tool,
                changeSets,
                changeSet -> !changeSet.isDone(),
                " neither executed nor marked as run.",
                "Run `liquibase update` until it ends well, and adopt then.");
        if (!markRan) {
            refuse(
                    tool,
                    changeSets,
                    ChangeSet::isMarked,
                    " marked as run (MARK_RAN) and not run.",
                    "See that the schema has what they would have made, and say --allow-mark-ran, in code"
                            + " LIQUIBASE.allowingMarkRan().");
        }
        refuse(
                tool,
                changeSets,
                changeSet -> changeSet.checksum() == null,
                " without a checksum, so that nobody has checked what was run.",
                "Run `liquibase update`, which checks the change log and fills them in.");
        return new LiquibaseHistory(changeSets);
    }

    private static void refuse(
            Liquibase tool, List<ChangeSet> changeSets, Predicate<ChangeSet> isFaulty, String fault, String hint) {
        List<String> faulty =
                changeSets.stream().filter(isFaulty).map(ChangeSet::path).toList();
        if (!faulty.isEmpty()) {
            int more = faulty.size() - SHOWN;
            throw new AdoptException(
                    Reason.NOT_CLEAN,
                    tool,
                    "In Liquibase's history "
                            + (faulty.size() == 1 ? "a change set is" : faulty.size() + " change sets are") + fault
                            + " "
                            + (faulty.size() == 1 ? "It is " : "They are ")
                            + String.join(", ", faulty.subList(0, Math.min(SHOWN, faulty.size())))
                            + (more > 0 ? " and " + more + " more" : "") + ".",
                    hint);
        }
    }

    @Override
    public String text() {
        return mark() + " to " + changeSets.get(last).path();
    }

    @Override
    public String mark() {
        return changeSets.size() + (changeSets.size() == 1 ? " change set" : " change sets");
    }

    @Override
    public boolean isCalled(String name) {
        ChangeSet at = changeSets.get(last);
        for (ChangeSet changeSet : changeSets.subList(last, changeSets.size())) {
            if (name.equals(changeSet.tag())) {
                return true;
            }
        }
        boolean isAlone = changeSets.stream()
                        .filter(changeSet -> changeSet.id().equals(at.id()))
                        .count()
                == 1;
        return name.equals(at.path()) || (isAlone && name.equals(at.id()));
    }
}
