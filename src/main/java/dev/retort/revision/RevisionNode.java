package dev.retort.revision;

import java.util.List;

/**
 * One revision as the history knows it: its name, what stands below it, and what its author calls it.
 *
 * @param id the name, which is what the version table holds
 * @param parents ids of the revisions that it follows: none for a base, several for a merge
 * @param dependsOn ids or labels of revisions of other branches that must be applied before it
 * @param labels names of the branch that begins or goes on here
 * @param replaces ids of the revisions that it stands for, in the order of the history, the last one last; usually none
 * @param message what it does, in a few words; may be empty
 */
public record RevisionNode(
        String id,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        String message) {

    /** A revision that replaces none. */
    public RevisionNode(String id, List<String> parents, List<String> dependsOn, List<String> labels, String message) {
        this(id, parents, dependsOn, labels, List.of(), message);
    }

    /** Copies the lists. */
    public RevisionNode {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
    }

    /** The id, with the message in parentheses where there is one: what messages and listings show. */
    public String describe() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
