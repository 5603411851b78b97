package dev.retort.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the version table holds: the ids of the applied revisions that no other applied revision reaches.
 *
 * <p>Immutable; the ids are sorted. One that a plan leads to is worked out from the one before it when it is asked for, so
 * that a plan over many revisions with many heads stays small.
 */
public final class Heads {

    private static final Heads NONE = new Heads(new String[0], null, List.of(), List.of());

    private volatile String @Nullable [] ids;
    private final @Nullable Heads previous;
    private final List<String> gone;
    private final List<String> come;

    private Heads(String @Nullable [] ids, @Nullable Heads previous, List<String> gone, List<String> come) {
        this.ids = ids;
        this.previous = previous;
        this.gone = gone;
        this.come = come;
    }

    /** These rows; doubles count once. */
    public static Heads of(Collection<String> rows) {
        return rows.isEmpty()
                ? NONE
                : new Heads(new TreeSet<>(rows).toArray(new String[0]), null, List.of(), List.of());
    }

    /** No rows: nothing is applied. */
    public static Heads none() {
        return NONE;
    }

    /** The rows, sorted. */
    public List<String> ids() {
        return List.of(rows());
    }

    /** Whether this revision is a row. */
    public boolean contains(String id) {
        return Arrays.binarySearch(rows(), id) >= 0;
    }

    /** Whether nothing is applied. */
    public boolean isEmpty() {
        return rows().length == 0;
    }

    /** The rows of this that the other does not hold, sorted: what to delete on the way there. */
    // The same objects, as equal ones would have to be worked out first.
    @SuppressWarnings("ReferenceEquality")
    public List<String> without(Heads other) {
        if (other.previous == this) {
            return other.gone;
        }
        if (previous == other) {
            return come;
        }
        List<String> rest = new ArrayList<>();
        for (String id : rows()) {
            if (!other.contains(id)) {
                rest.add(id);
            }
        }
        return rest;
    }

    /**
     * The rows once this revision is applied, too; its parents and dependencies must be.
     *
     * @throws UnknownRevisionException if there is no such revision
     */
    public Heads upgraded(RevisionGraph graph, String id) {
        return AppliedRevisions.at(graph, this).upgrade(graph.index(id));
    }

    /**
     * The rows once this one is taken back.
     *
     * @throws UnknownRevisionException if there is no such revision
     */
    public Heads downgraded(RevisionGraph graph, String id) {
        return AppliedRevisions.at(graph, this).downgrade(graph.index(id));
    }

    /** The same rows less some, plus some others. */
    Heads changed(List<String> without, List<String> with) {
        return new Heads(null, this, sorted(without), sorted(with));
    }

    private static List<String> sorted(List<String> ids) {
        if (ids.size() < 2) {
            return List.copyOf(ids);
        }
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return Collections.unmodifiableList(sorted);
    }

    private String[] rows() {
        String[] known = ids;
        if (known == null) {
            known = workedOut();
            ids = known;
        }
        return known;
    }

    private String[] workedOut() {
        List<Heads> chain = new ArrayList<>();
        Heads at = this;
        while (at.ids == null && at.previous != null) {
            chain.add(at);
            at = at.previous;
        }
        String[] start = at.ids;
        TreeSet<String> rows = new TreeSet<>(start == null ? List.of() : Arrays.asList(start));
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (String id : chain.get(i).gone) {
                rows.remove(id);
            }
            rows.addAll(chain.get(i).come);
        }
        return rows.toArray(new String[0]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Heads heads && Arrays.equals(rows(), heads.rows());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows());
    }

    /** The rows: {@code [8d41f0, b2207c]}. */
    @Override
    public String toString() {
        return Arrays.toString(rows());
    }
}
