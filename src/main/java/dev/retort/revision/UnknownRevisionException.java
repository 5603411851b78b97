package dev.retort.revision;

import dev.retort.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name that is no revision and no label of the history, or a row of the version table that the code does not know. */
public final class UnknownRevisionException extends RevisionException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;
    private final @Nullable String suggestion;

    private UnknownRevisionException(
            List<String> names, @Nullable String suggestion, String what, String why, String hint) {
        super(what, why, hint);
        this.names = List.copyOf(names);
        this.suggestion = suggestion;
    }

    static UnknownRevisionException named(String name, RevisionGraph graph) {
        List<String> known = new ArrayList<>();
        for (RevisionNode node : graph.nodes()) {
            known.add(node.id());
            known.addAll(node.labels());
        }
        List<String> words = new ArrayList<>(known);
        words.addAll(List.of("head", "heads", "base"));
        String near = Suggestion.nearest(name, words);
        return new UnknownRevisionException(
                List.of(name),
                near,
                "There is no revision and no label '" + name + "'.",
                known.isEmpty()
                        ? "The history is empty."
                        : "None of the " + known.size() + " names of the history is '" + name + "' or begins so.",
                near == null ? "`retort history` lists all revisions." : "Did you mean '" + near + "'?");
    }

    /** For the beginning of a name that is not of the branch, though it may be that of another one. */
    static UnknownRevisionException onBranch(String name, String branch, RevisionGraph graph) {
        List<RevisionNode> elsewhere = new ArrayList<>();
        for (RevisionNode node : graph.nodes()) {
            if (node.id().startsWith(name)) {
                elsewhere.add(node);
            }
        }
        if (elsewhere.isEmpty()) {
            return named(name, graph);
        }
        return new UnknownRevisionException(
                List.of(name),
                null,
                "There is no revision '" + name + "' on the branch '" + branch + "'.",
                Quoted.described(elsewhere) + (elsewhere.size() == 1 ? " begins" : " begin")
                        + " so, but not on that branch.",
                "Write '" + name + "' alone, or a revision of '" + branch + "'.");
    }

    /** Throws, so that its caller need not. */
    @SuppressWarnings("DoNotCallSuggester")
    static int refuse(String name, RevisionGraph graph) {
        throw named(name, graph);
    }

    /** For the name of a revision that another one stands for, together with those around it. */
    static UnknownRevisionException replaced(String name, RevisionNode replacing) {
        return new UnknownRevisionException(
                List.of(name),
                replacing.id(),
                "'" + name + "' is no place in the history any more.",
                replacing.describe() + " replaces it, together with what follows it.",
                "Write '" + replacing.id() + "', or what stands before that.");
    }

    /** Throws for a database that is between revisions of which the code has but the one that replaces them. */
    static void refusePartly(Heads rows, RevisionNode replacing, List<String> missing) {
        List<String> between = new ArrayList<>(rows.ids());
        between.retainAll(replacing.replaces());
        String end = Replacements.end(replacing);
        throw new UnknownRevisionException(
                between,
                null,
                "A database at " + Quoted.list(between) + " is not one for this code: that is within what "
                        + replacing.describe() + " replaces.",
                "The code has no migration for " + Quoted.list(missing) + " any more.",
                "Deploy a version that has, upgrade to '" + end + "' with it, and then to this one.");
    }

    /**
     * For rows of the version table that no revision of the code stands for.
     *
     * @param undone what cannot be done for that
     */
    static UnknownRevisionException applied(String undone, List<String> rows) {
        String listed = Quoted.list(rows);
        return new UnknownRevisionException(
                rows,
                null,
                undone + ": the database stands at " + listed + ", which the code does not have.",
                "Either a newer version of the application migrated this database, or the migration was deleted, renamed or"
                        + " is not scanned.",
                "Deploy the version that has " + listed
                        + ", or, when the schema is known to be that of another revision, write that one instead with"
                        + " `retort stamp --purge REVISION`.");
    }

    /** The names that are unknown: one, or all rows of the version table that the code does not have. */
    public List<String> names() {
        return names;
    }

    /** The nearest known name, or null where none is near. */
    public @Nullable String suggestion() {
        return suggestion;
    }
}
