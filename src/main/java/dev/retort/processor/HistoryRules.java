package dev.retort.processor;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionGraphException;
import dev.retort.revision.RevisionGraphException.Fault;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be true of revisions together; faults are told where the source has a part in them. */
final class HistoryRules {

    private static final int MOST_NAMED = 8;

    private final Sources sources;
    private final Map<String, RevisionNode> others;
    private final Set<String> left;
    private final Options options;
    private final Report report;

    /**
     * Rules for revisions of the source and for others, by class name.
     *
     * @param left those of the others that an earlier compilation left in the output
     */
    HistoryRules(Sources sources, Map<String, RevisionNode> others, Set<String> left, Options options, Report report) {
        this.sources = sources;
        this.others = others;
        this.left = left;
        this.options = options;
        this.report = report;
    }

    /** Checks the history of these classes. */
    void check(List<String> classNames) {
        List<RevisionNode> nodes = new ArrayList<>();
        List<SourceRevision> inSource = new ArrayList<>();
        for (String className : classNames) {
            SourceRevision source = sources.find(className);
            RevisionNode other = others.get(className);
            if (source != null) {
                inSource.add(source);
                nodes.add(source.node());
            } else if (other != null) {
                nodes.add(other);
            }
        }
        if (inSource.isEmpty()) {
            return;
        }
        try {
            checkHeads(RevisionGraph.of(nodes), inSource);
        } catch (RevisionGraphException e) {
            for (Fault fault : e.faults()) {
                tell(fault, inSource);
            }
        }
    }

    private void checkHeads(RevisionGraph graph, List<SourceRevision> inSource) {
        List<String> heads = graph.heads();
        if (heads.size() < 2 || options.heads() == Options.Severity.ALLOW) {
            return;
        }
        String described = String.join(
                ", ", heads.stream().limit(MOST_NAMED).map(graph::describe).toList());
        String named = String.join(" ", heads.stream().limit(MOST_NAMED).toList());
        String more = heads.size() > MOST_NAMED ? ", ..." : "";
        for (SourceRevision source : inSource) {
            String id = source.revision().id();
            if (!heads.contains(id)) {
                continue;
            }
            String text = "'" + id + "' is one of " + heads.size() + " heads: " + described + more + ". Merge them with"
                    + " `retort merge " + named + "`, let one follow the other, or say -A" + Options.HEADS
                    + "=allow where they are meant.";
            if (options.heads() == Options.Severity.ERROR) {
                report.error(source.place("id"), text);
            } else {
                report.warning(source.place("id"), text);
            }
        }
    }

    private void tell(Fault fault, List<SourceRevision> inSource) {
        Set<Place> places = new LinkedHashSet<>();
        for (int i = 0; i < fault.revisions().size(); i++) {
            String id = fault.revisions().get(i);
            String next = fault.revisions().get((i + 1) % fault.revisions().size());
            for (SourceRevision source : inSource) {
                if (source.revision().id().equals(id)) {
                    places.add(place(source, fault, next));
                }
            }
        }
        if (places.isEmpty()) {
            // Nothing of it is being compiled, but what is compiled becomes part of it.
            report.error(fault.sentence());
        }
        for (Place place : places) {
            report.error(place, fault.sentence() + more(fault));
        }
    }

    private String more(Fault fault) {
        return switch (fault.kind()) {
            case MISSING_PARENT, MISSING_DEPENDENCY ->
                " Where another jar has it, name its package: -A" + Options.SCAN
                        + "=<packages, as scan(...) is told them>.";
            case DUPLICATE_ID ->
                left.stream()
                        .filter(name -> isOf(name, fault))
                        .map(name -> " The class file of " + name
                                + " is of an earlier compilation: delete it if its source is" + " gone.")
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    private boolean isOf(String className, Fault fault) {
        RevisionNode node = others.get(className);
        return node != null && fault.revisions().contains(node.id());
    }

    private static Place place(SourceRevision source, Fault fault, String next) {
        return switch (fault.kind()) {
            case ILLEGAL_LABEL, DUPLICATE_LABEL, LABEL_IS_ID ->
                named(source, "branch", source.revision().branch(), fault);
            case MISSING_PARENT -> named(source, "parent", source.revision().parent(), fault);
            case MISSING_DEPENDENCY ->
                named(source, "dependsOn", source.revision().dependsOn(), fault);
            case SELF_LOOP, CYCLE ->
                List.of(source.revision().parent()).contains(next)
                        ? source.place("parent", next)
                        : source.place("dependsOn", next);
            case REPLACEMENT -> source.place("replaces");
            default -> source.place("id");
        };
    }

    /** The text of an element that a fault speaks of. */
    private static Place named(SourceRevision source, String element, String[] texts, Fault fault) {
        String found = null;
        for (String text : texts) {
            if (found == null && fault.sentence().contains("'" + text + "',")) {
                found = text;
            }
        }
        for (String text : texts) {
            if (found == null && fault.sentence().contains("'" + text + "'")) {
                found = text;
            }
        }
        return found == null ? source.place("id") : source.place(element, found);
    }
}
