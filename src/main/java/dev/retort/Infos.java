package dev.retort;

import dev.retort.migration.DeclaredMigration;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;

/** Revisions as they are shown. */
final class Infos {

    private Infos() {}

    static RevisionInfo of(MigrationHistory history, String id) {
        RevisionGraph graph = history.graph();
        DeclaredMigration migration = history.migration(id);
        return new RevisionInfo(
                id,
                graph.parentsOf(id),
                graph.dependenciesOf(id),
                graph.labelsOf(id),
                migration.replaces(),
                migration.message(),
                migration.className(),
                graph.children(id),
                dependants(graph, id));
    }

    private static List<String> dependants(RevisionGraph graph, String id) {
        List<String> dependants = new ArrayList<>(graph.dependants(id));
        dependants.removeAll(graph.children(id));
        return dependants;
    }

    static List<RevisionInfo> ofIds(MigrationHistory history, List<String> ids) {
        return ids.stream().map(id -> of(history, id)).toList();
    }

    static List<RevisionInfo> of(MigrationHistory history, List<RevisionNode> nodes) {
        List<RevisionInfo> infos = new ArrayList<>();
        for (RevisionNode node : nodes) {
            infos.add(of(history, node.id()));
        }
        return infos;
    }
}
