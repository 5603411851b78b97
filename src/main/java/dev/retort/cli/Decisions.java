package dev.retort.cli;

import dev.retort.autogenerate.Comparison;
import dev.retort.diff.Rename;
import dev.retort.diff.SchemaDiff;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people decide of differences before they are written; where nobody can be asked, what they could have said. */
final class Decisions {

    private final Session session;
    private final @Nullable Person person;
    private final Set<String> refused = new HashSet<>();

    Decisions(Session session) {
        this.session = session;
        this.person = session.person();
    }

    /** The comparison with the renames that are confirmed; the same one where there are none. */
    Comparison renaming(SchemaDiff diff, Comparison comparison) {
        Comparison confirmed = comparison;
        for (Rename rename : diff.proposals()) {
            if (person == null) {
                session.remark("may be a rename: " + rename.describe() + " (" + rename.evidence() + "); if it is, say "
                        + option(rename) + ", or " + rename.word() + " in the schema");
            } else if (!refused.contains(rename.describe())) {
                if (person.confirms("Rename " + rename.describe() + "? " + sentence(rename.evidence()))) {
                    confirmed = renaming(confirmed, rename);
                } else {
                    refused.add(rename.describe());
                }
            }
        }
        return confirmed;
    }

    /** Whether a person says that what is there may be destroyed. */
    boolean allowsLosses(SchemaDiff diff) {
        if (person == null || diff.losses().isEmpty()) {
            return false;
        }
        StringBuilder question = new StringBuilder("It destroys what is there:\n");
        diff.losses()
                .forEach(loss -> question.append("  ")
                        .append(loss.object())
                        .append(": ")
                        .append(loss.text())
                        .append('\n'));
        return person.confirms(question + "Write it all the same?");
    }

    private static Comparison renaming(Comparison comparison, Rename rename) {
        return rename.column() == null
                ? comparison.renamingTable(
                        rename.table().beside(rename.from()).toString(),
                        rename.table().toString())
                : comparison.renamingColumn(rename.table().toString(), rename.from(), rename.column());
    }

    private static String sentence(String evidence) {
        return evidence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + evidence.substring(1) + ".";
    }

    private static String option(Rename rename) {
        return rename.column() == null
                ? "--rename " + rename.table().beside(rename.from()) + "=" + rename.table()
                : "--rename " + rename.table() + "." + rename.from() + "=" + rename.column();
    }
}
