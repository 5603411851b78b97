package dev.retort.scan;

import dev.retort.error.RetortException;
import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.revision.RevisionNode;
import java.util.List;

/** What a {@code @Revision} says, wherever it was read. */
record RevisionValues(
        String id,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        String message,
        TransactionMode transaction,
        String irreversible,
        String lockTimeout,
        String statementTimeout) {

    static RevisionValues of(Revision revision) {
        return new RevisionValues(
                revision.id(),
                List.of(revision.parent()),
                List.of(revision.dependsOn()),
                List.of(revision.branch()),
                List.of(revision.replaces()),
                revision.message(),
                revision.transaction(),
                revision.irreversible(),
                revision.lockTimeout(),
                revision.statementTimeout());
    }

    private DeclaredMigration declare(String className, DeclaredMigration.Origin origin) {
        return new DeclaredMigration(
                id,
                parents,
                dependsOn,
                labels,
                replaces,
                message,
                transaction,
                irreversible,
                lockTimeout,
                statementTimeout,
                className,
                origin);
    }

    /** The revision in a graph, with this message. */
    RevisionNode node(String words) {
        return new RevisionNode(id, parents, dependsOn, labels, replaces, words);
    }

    /** Adds the migration, or what is wrong with each of its values. */
    void declare(
            String className,
            DeclaredMigration.Origin origin,
            List<DeclaredMigration> migrations,
            List<String> faults) {
        try {
            migrations.add(declare(className, origin));
        } catch (RetortException e) {
            for (RevisionValues each : List.of(
                    with(transaction, "", ""),
                    with(TransactionMode.PER_REVISION, lockTimeout, ""),
                    with(TransactionMode.PER_REVISION, "", statementTimeout))) {
                each.addFault(className, origin, faults);
            }
        }
    }

    private RevisionValues with(TransactionMode mode, String lock, String statement) {
        return new RevisionValues(
                id, parents, dependsOn, labels, replaces, message, mode, irreversible, lock, statement);
    }

    private void addFault(String className, DeclaredMigration.Origin origin, List<String> faults) {
        try {
            declare(className, origin);
        } catch (RetortException e) {
            faults.add(String.join(" ", e.what(), e.why(), e.hint()));
        }
    }

    /** The first thing that was declared otherwise, as {@code id = 'b', not 'a'}; empty where all agrees. */
    String differenceFrom(DeclaredMigration declared) {
        Object[][] pairs = {
            {"id", id, declared.id()},
            {"parent", parents, declared.parents()},
            {"dependsOn", dependsOn, declared.dependsOn()},
            {"branch", labels, declared.labels()},
            {"replaces", replaces, declared.replaces()},
            {"message", message, declared.message()},
            {"transaction", transaction, declared.transaction()},
            {"irreversible", irreversible, declared.irreversible()},
            {"lockTimeout", lockTimeout, declared.lockTimeout()},
            {"statementTimeout", statementTimeout, declared.statementTimeout()}
        };
        for (Object[] pair : pairs) {
            if (!pair[1].equals(pair[2])) {
                return pair[0] + " = '" + pair[1] + "', not '" + pair[2] + "'";
            }
        }
        return "";
    }
}
