package dev.retort.source;

import dev.retort.revision.RevisionNode;
import java.util.List;

/**
 * What a migration says of its revision: the values of {@code @Revision}. What is empty is not written.
 *
 * @param id the identity
 * @param parents the revisions before it
 * @param labels labels of the branch that begins with it
 * @param dependsOn revisions or labels of other branches that come before it
 * @param replaces revisions that it stands for
 * @param message what it does, in a few words
 * @param isPerOperation whether each of its operations is committed
 * @param lockTimeout how long a statement may wait for a lock
 * @param statementTimeout how long a statement may take
 * @param irreversible why it cannot be undone
 */
public record Declaration(
        String id,
        List<String> parents,
        List<String> labels,
        List<String> dependsOn,
        List<String> replaces,
        String message,
        boolean isPerOperation,
        String lockTimeout,
        String statementTimeout,
        String irreversible) {

    /** Copies the lists. */
    public Declaration {
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** What a revision of a history says of its place there; more can be said then. */
    public static Declaration of(RevisionNode revision) {
        return new Declaration(
                revision.id(),
                revision.parents(),
                revision.labels(),
                revision.dependsOn(),
                revision.replaces(),
                revision.message(),
                false,
                "",
                "",
                "");
    }

    /**
     * The annotation as it stands before a class, without its imports; one line, or several where they do not fit or a value
     * is an array.
     */
    public String annotation() {
        return new RevisionLine(new Imports("")).of(this).stripTrailing();
    }

    /** Says that each of its operations is committed. */
    public Declaration perOperation() {
        return new Declaration(
                id, parents, labels, dependsOn, replaces, message, true, lockTimeout, statementTimeout, irreversible);
    }

    /** Says how long a statement may wait for a lock, and how long it may take; the empty text for as long as usual. */
    public Declaration limited(String lock, String statement) {
        return new Declaration(
                id, parents, labels, dependsOn, replaces, message, isPerOperation, lock, statement, irreversible);
    }

    /** Says why it cannot be undone. */
    public Declaration irreversible(String why) {
        return new Declaration(
                id, parents, labels, dependsOn, replaces, message, isPerOperation, lockTimeout, statementTimeout, why);
    }
}
