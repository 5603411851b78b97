package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionGraphException;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out the summary of an index when it is written, by the same checks that a scan makes and the same plans that an
 * upgrade makes. Where the classes alone do not tell all of it, as when one extends a class of elsewhere, there is none.
 */
final class IndexSummaryWriting {

    /** Finds nothing but Java itself: what is elsewhere may be another class when the application starts. */
    private static final ClassLoader JAVA_ALONE = new ClassLoader(null) {};

    private IndexSummaryWriting() {}

    /** The summary of these classes, by internal name; null where they are no history without faults. */
    static @Nullable IndexSummary of(SortedMap<String, ClassFile> classes, ClassSum sum) {
        TreeSet<String> packages = new TreeSet<>();
        List<RevisionNode> nodes = nodes(classes, packages);
        if (nodes.isEmpty()) {
            return null;
        }
        try {
            RevisionGraph graph = RevisionGraph.of(nodes);
            List<RevisionStep> steps = RevisionPath.up(graph, Heads.none(), "heads");
            Heads rows = steps.get(steps.size() - 1).after();
            if (!graph.at(rows).renamed(rows).equals(rows)
                    || !RevisionPath.up(graph, rows, "heads").isEmpty()) {
                return null;
            }
            return new IndexSummary(sum, List.copyOf(packages), hasOneHead(graph, rows), rows.ids());
        } catch (RevisionGraphException e) {
            // The start of the application says it, and the processor has said it where it could.
            return null;
        }
    }

    private static boolean hasOneHead(RevisionGraph graph, Heads rows) {
        try {
            return RevisionPath.up(graph, rows, "head").isEmpty();
        } catch (RevisionException e) {
            // There are several, which who says "head" has to be told.
            return false;
        }
    }

    /** The revisions of these classes; none where something is wrong with one, or not known. */
    private static List<RevisionNode> nodes(Map<String, ClassFile> classes, Set<String> packages) {
        List<String> faults = new ArrayList<>();
        List<RevisionNode> nodes = new ArrayList<>();
        Hierarchy hierarchy = new Hierarchy(JAVA_ALONE, classes);
        ClassChecks checks = new ClassChecks(hierarchy, false, faults);
        for (ClassFile file : classes.values()) {
            if (hierarchy.isMigration(file, true) != hierarchy.isMigration(file, false)) {
                return List.of();
            }
            RevisionValues revision = file.revision();
            if (revision == null) {
                checks.isForgotten(file);
            } else {
                checks.checkRevision(file);
                revision.declare(file.className(), IndexSummaryWriting::refuse, new ArrayList<>(), faults);
                nodes.add(revision.node(revision.message()));
                packages.add(file.name().substring(0, file.name().lastIndexOf('/') + 1));
            }
        }
        return faults.isEmpty() ? nodes : List.of();
    }

    private static Migration refuse(DeclaredMigration declared) {
        throw new IllegalStateException(declared.className() + " is made when an application runs.");
    }
}
