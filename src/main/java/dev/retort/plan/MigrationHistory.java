package dev.retort.plan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The migrations of the code and the graph that their revisions form; immutable. */
public final class MigrationHistory {

    private final RevisionGraph graph;
    private final List<DeclaredMigration> declared;
    private volatile @Nullable Map<String, DeclaredMigration> migrations;

    private MigrationHistory(RevisionGraph graph, List<DeclaredMigration> declared) {
        this.graph = graph;
        this.declared = declared;
    }

    /**
     * The history of these migrations.
     *
     * @throws dev.retort.revision.RevisionGraphException naming all its faults, when it has some
     */
    public static MigrationHistory of(List<DeclaredMigration> declared) {
        RevisionGraph graph;
        try {
            graph = RevisionGraph.of(nodes(declared, false));
        } catch (RuntimeException e) {
            // Once more, so that the faults name the classes in which they can be mended.
            graph = RevisionGraph.of(nodes(declared, true));
        }
        return new MigrationHistory(graph, List.copyOf(declared));
    }

    private static List<RevisionNode> nodes(List<DeclaredMigration> declared, boolean naming) {
        List<RevisionNode> nodes = new ArrayList<>(declared.size());
        for (DeclaredMigration migration : declared) {
            String message = migration.message();
            if (naming) {
                message = message.isEmpty() ? migration.className() : message + ", " + migration.className();
            }
            nodes.add(new RevisionNode(
                    migration.id(),
                    migration.parents(),
                    migration.dependsOn(),
                    migration.labels(),
                    migration.replaces(),
                    message));
        }
        return nodes;
    }

    /** The same migrations as a database at these rows sees their history, between revisions that others replace or not. */
    public MigrationHistory at(Heads rows) {
        return at(rows, null);
    }

    /** The same for a database in which this revision is half done, or none. */
    public MigrationHistory at(Heads rows, @Nullable String halfDone) {
        RevisionGraph seen = graph.at(rows, halfDone);
        return seen == graph ? this : new MigrationHistory(seen, declared);
    }

    /** The rows with the id of what replaces a revision in place of that one's, as a database there is to write them. */
    public Heads renamed(Heads rows, @Nullable String halfDone) {
        return graph.at(rows, halfDone).renamed(rows);
    }

    /** The graph of the revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The names of the classes of all migrations, those that others replace included; in no order. */
    public Set<String> classNames() {
        Set<String> names = new HashSet<>();
        declared.forEach(migration -> names.add(migration.className()));
        return names;
    }

    /**
     * The migration of a revision, which may be one that another replaces.
     *
     * @throws dev.retort.revision.UnknownRevisionException if there is none
     */
    public DeclaredMigration migration(String id) {
        DeclaredMigration migration = byId().get(id);
        if (migration == null) {
            throw new IllegalStateException(
                    "No migration for revision " + graph.node(id).id());
        }
        return migration;
    }

    /** An application that is up to date asks for none, and so need not wait for them to be sorted. */
    private Map<String, DeclaredMigration> byId() {
        Map<String, DeclaredMigration> known = migrations;
        if (known == null) {
            known = new HashMap<>(declared.size() * 2);
            for (DeclaredMigration migration : declared) {
                known.put(migration.id(), migration);
            }
            migrations = known;
        }
        return known;
    }
}
