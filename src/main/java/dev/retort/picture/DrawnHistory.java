package dev.retort.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows.
 *
 * @param revisions newest first: each after all that follow it
 * @param database the database that was asked, or null for none
 */
public record DrawnHistory(
        List<DrawnRevision> revisions, @Nullable Asked database) {

    /**
     * A database that was asked where it stands.
     *
     * @param name engine, version, database; no address and no account
     * @param at when
     * @param unknown the rows of its version table that the code has no revision for
     */
    public record Asked(String name, Instant at, List<String> unknown) {

        /** Copies the list. */
        public Asked {
            unknown = List.copyOf(unknown);
        }
    }

    /** Copies the list. */
    public DrawnHistory {
        revisions = List.copyOf(revisions);
    }

    /** The rows of the version table that the code has no revision for. */
    List<String> unknown() {
        return database == null ? List.of() : database.unknown();
    }

    /** For each revision the rows of its parents; those that are not drawn are left out. */
    List<List<Integer>> parentRows() {
        return rows(false);
    }

    /** For each revision the rows of what it depends on, without those of its parents. */
    List<List<Integer>> dependencyRows() {
        return rows(true);
    }

    private List<List<Integer>> rows(boolean dependencies) {
        Map<String, Integer> rowOf = new HashMap<>();
        for (DrawnRevision revision : revisions) {
            rowOf.put(revision.id(), rowOf.size());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (DrawnRevision revision : revisions) {
            Set<String> ids = new LinkedHashSet<>(
                    dependencies ? revision.node().dependsOn() : revision.node().parents());
            if (dependencies) {
                revision.node().parents().forEach(ids::remove);
            }
            List<Integer> rows = new ArrayList<>();
            for (String id : ids) {
                Integer row = rowOf.get(id);
                if (row != null) {
                    rows.add(row);
                }
            }
            all.add(rows);
        }
        return all;
    }

    /** For each revision the labels to show there: where a branch begins and where it ends, not on the way. */
    List<List<String>> shownLabels() {
        List<List<Integer>> parents = parentRows();
        List<Set<String>> above = new ArrayList<>();
        for (int row = 0; row < revisions.size(); row++) {
            above.add(new HashSet<>());
        }
        List<List<String>> shown = new ArrayList<>();
        for (int row = 0; row < revisions.size(); row++) {
            List<String> labels = revisions.get(row).node().labels();
            Set<String> below = new HashSet<>();
            for (int parent : parents.get(row)) {
                below.addAll(revisions.get(parent).node().labels());
                above.get(parent).addAll(labels);
            }
            List<String> here = new ArrayList<>(labels);
            Set<String> passing = above.get(row);
            here.removeIf(label -> below.contains(label) && passing.contains(label));
            shown.add(here);
        }
        return shown;
    }

    /** How many revisions are in a state. */
    int count(DrawnRevision.State state) {
        int count = 0;
        for (DrawnRevision revision : revisions) {
            count += revision.state() == state ? 1 : 0;
        }
        return count;
    }

    /** The heads among the revisions. */
    List<DrawnRevision> heads() {
        return revisions.stream().filter(DrawnRevision::isHead).toList();
    }
}
