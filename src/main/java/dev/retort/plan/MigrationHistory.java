package dev.retort.plan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The migrations of the code and the graph that their revisions form; immutable. */
public final class MigrationHistory {

    private final RevisionGraph graph;
    private final Map<String, DeclaredMigration> migrations;

    private MigrationHistory(RevisionGraph graph, Map<String, DeclaredMigration> migrations) {
        this.graph = graph;
        this.migrations = migrations;
    }

    /**
     * The history of these migrations.
     *
     * @throws dev.retort.revision.RevisionGraphException naming all its faults, when it has some
     */
    public static MigrationHistory of(List<DeclaredMigration> declared) {
        Map<String, DeclaredMigration> migrations = new HashMap<>();
        for (DeclaredMigration migration : declared) {
            migrations.put(migration.id(), migration);
        }
        RevisionGraph graph;
        try {
            graph = RevisionGraph.of(nodes(declared, false));
        } catch (RuntimeException e) {
            // Once more, so that the faults name the classes in which they can be mended.
            graph = RevisionGraph.of(nodes(declared, true));
        }
        return new MigrationHistory(graph, migrations);
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

    /** The graph of the revisions. */
    public RevisionGraph graph() {
        return graph;
    }

    /** The migration of a revision of the graph. */
    public DeclaredMigration migration(String id) {
        DeclaredMigration migration = migrations.get(graph.node(id).id());
        if (migration == null) {
            throw new IllegalStateException("No migration for revision " + id);
        }
        return migration;
    }
}
