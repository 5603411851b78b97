package dev.retort;

import java.util.List;

/**
 * A revision as the history shows it.
 *
 * @param id its identity
 * @param parents the revisions before it; none for the beginning of a history
 * @param dependsOn revisions of other branches that come before it
 * @param labels the labels of its branch
 * @param replaces the revisions that it stands for, in order
 * @param message what it does, in a few words
 * @param className the class that declares it
 * @param children the revisions that follow it
 * @param dependants revisions of other branches that depend on it
 */
public record RevisionInfo(
        String id,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        String message,
        String className,
        List<String> children,
        List<String> dependants) {

    /** Copies the lists. */
    public RevisionInfo {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
        children = List.copyOf(children);
        dependants = List.copyOf(dependants);
    }

    /** Whether no revision follows it. */
    public boolean isHead() {
        return children.isEmpty();
    }

    /** Whether it is a head on which a revision of another branch depends, so that the database's rows do not name it. */
    public boolean isEffectiveHead() {
        return isHead() && !dependants.isEmpty();
    }

    /** Whether several revisions follow it. */
    public boolean isBranchPoint() {
        return children.size() > 1;
    }

    /** Whether several revisions come before it. */
    public boolean isMergePoint() {
        return parents.size() > 1;
    }

    /** One line: {@code 91b0de44a7c3 -> 3c9a77d1e0b2 (billing) (head), create invoice}. */
    @Override
    public String toString() {
        return line();
    }

    /** The same line with further marks behind {@code (head)}, such as {@code (current)}. */
    public String line(String... marks) {
        StringBuilder line = new StringBuilder(parents.isEmpty() ? "<base>" : String.join(", ", parents));
        if (!dependsOn.isEmpty()) {
            line.append(" (").append(String.join(", ", dependsOn)).append(')');
        }
        line.append(" -> ").append(id);
        if (!labels.isEmpty()) {
            line.append(" (").append(String.join(", ", labels)).append(')');
        }
        line.append(marks());
        for (String mark : marks) {
            line.append(" (").append(mark).append(')');
        }
        return message.isEmpty()
                ? line.toString()
                : line.append(", ").append(message).toString();
    }

    /** {@code 3c9a77d1e0b2 (head), create invoice}: without what comes before it. */
    String shortLine() {
        return id
                + (isEffectiveHead() ? " (effective head)" : isHead() ? " (head)" : "")
                + (message.isEmpty() ? "" : ", " + message);
    }

    private String marks() {
        return (isEffectiveHead() ? " (effective head)" : isHead() ? " (head)" : "")
                + (isBranchPoint() ? " (branchpoint)" : "")
                + (isMergePoint() ? " (mergepoint)" : "");
    }

    /** Everything known of it, a line for each thing. */
    public String details() {
        StringBuilder text = new StringBuilder("Rev: ").append(id).append(marks());
        String parentWord = isMergePoint() ? "\nMerges: " : "\nParent: ";
        text.append(parentWord).append(parents.isEmpty() ? "<base>" : String.join(", ", parents));
        if (!dependsOn.isEmpty()) {
            text.append("\nAlso depends on: ").append(String.join(", ", dependsOn));
        }
        if (isBranchPoint()) {
            text.append("\nBranches into: ").append(String.join(", ", children));
        }
        if (!labels.isEmpty()) {
            text.append("\nBranch names: ").append(String.join(", ", labels));
        }
        if (!replaces.isEmpty()) {
            text.append("\nReplaces: ").append(String.join(", ", replaces));
        }
        text.append("\nClass: ").append(className);
        return message.isEmpty()
                ? text.toString()
                : text.append("\n\n    ").append(message).append('\n').toString();
    }
}
