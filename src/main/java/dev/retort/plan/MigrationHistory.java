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
        List<RevisionNode> nodes = new ArrayList<>(declared.size());
        Map<String, DeclaredMigration> migrations = new HashMap<>();
        for (DeclaredMigration migration : declared) {
            nodes.add(new RevisionNode(
                    migration.id(),
                    migration.parents(),
                    migration.dependsOn(),
                    migration.labels(),
                    migration.message()));
            migrations.put(migration.id(), migration);
        }
        return new MigrationHistory(RevisionGraph.of(nodes), migrations);
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
