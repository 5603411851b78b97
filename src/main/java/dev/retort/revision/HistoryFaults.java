package dev.retort.revision;

import dev.retort.error.Suggestion;
import dev.retort.revision.RevisionGraphException.Fault;
import dev.retort.revision.RevisionGraphException.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a history; only looked for when something is. */
final class HistoryFaults {

    private static final int MOST_NAMED = 12;

    private final List<RevisionNode> nodes;
    private final Replaced replaced;
    private final Map<String, RevisionNode> byId = new LinkedHashMap<>();
    private final Map<String, RevisionNode> byLabel = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private HistoryFaults(List<RevisionNode> nodes, Replaced replaced) {
        this.nodes = nodes;
        this.replaced = replaced;
    }

    /** Throws, so that its caller need not. */
    @SuppressWarnings("DoNotCallSuggester")
    static RevisionGraph refuse(List<RevisionNode> nodes, Replaced replaced) {
        HistoryFaults history = new HistoryFaults(nodes, replaced);
        history.checkIds();
        history.checkLabels();
        history.checkEdges();
        history.checkCycles();
        throw new RevisionGraphException(history.faults);
    }

    private void checkIds() {
        for (RevisionNode node : nodes) {
            String id = node.id();
            if (!Names.isLegalId(id)) {
                add(
                        Kind.ILLEGAL_ID,
                        List.of(id),
                        "A revision" + after(node) + " cannot be called '" + id + "': " + whyNoId(id) + ".");
            }
            RevisionNode first = byId.putIfAbsent(id, node);
            if (first != null) {
                add(
                        Kind.DUPLICATE_ID,
                        List.of(id),
                        "Two revisions have the id '" + id + "', " + quoted(first.message()) + " and "
                                + quoted(node.message()) + ": give one of them another id.");
            }
        }
    }

    private static String whyNoId(String id) {
        if (id.isBlank()) {
            return "an id has at least one character";
        }
        if (id.length() > Names.LONGEST_ID) {
            return "an id has at most " + Names.LONGEST_ID + " characters, and this has " + id.length();
        }
        return Names.isReserved(id)
                ? "the word has a meaning as a target"
                : "an id has no '@', '-', '+', ':', space or control character";
    }

    private void checkLabels() {
        for (RevisionNode node : nodes) {
            for (String label : node.labels()) {
                if (!Names.isLegalLabel(label)) {
                    add(
                            Kind.ILLEGAL_LABEL,
                            List.of(node.id()),
                            shown(node) + " cannot be labelled '" + label
                                    + "': a label is not blank, 'head', 'heads', 'base'"
                                    + " or 'current', has no '@', ':', space or control character, and begins with no sign.");
                }
                RevisionNode first = byLabel.putIfAbsent(label, node);
                RevisionNode named = byId.get(meant(label));
                if (first != null) {
                    add(
                            Kind.DUPLICATE_LABEL,
                            List.of(first.id(), node.id()),
                            "The label '" + label + "' is on " + shown(first) + " and on " + shown(node)
                                    + ": a label is said once, where the branch begins.");
                }
                if (named != null) {
                    add(
                            Kind.LABEL_IS_ID,
                            List.of(node.id(), named.id()),
                            "The label '" + label + "' of " + shown(node) + " is the id of " + shown(named)
                                    + ": choose another label.");
                }
            }
        }
    }

    private void checkEdges() {
        for (RevisionNode node : nodes) {
            for (String parent : node.parents()) {
                if (!isId(parent)) {
                    add(
                            Kind.MISSING_PARENT,
                            List.of(node.id()),
                            shown(node) + " has the parent '" + parent + "', and there is no such revision: "
                                    + instead(parent, byLabel.get(parent)));
                }
            }
            for (String dependency : node.dependsOn()) {
                if (!isId(dependency) && !byLabel.containsKey(dependency)) {
                    add(
                            Kind.MISSING_DEPENDENCY,
                            List.of(node.id()),
                            shown(node) + " depends on '" + dependency + "', and there is no such revision or label: "
                                    + instead(dependency, null));
                }
            }
        }
    }

    private boolean isId(String name) {
        return byId.containsKey(meant(name));
    }

    private String meant(String name) {
        return replaced.aliases().getOrDefault(name, name);
    }

    private String instead(String name, @Nullable RevisionNode labelled) {
        RevisionNode replacing = replaced.by().get(name);
        if (replacing != null) {
            return shown(replacing) + " replaces it and what follows it. Name '" + replacing.id()
                    + "', if all of that comes before.";
        }
        if (labelled != null) {
            return "it is a label, of '" + labelled.id() + "', and parents are ids.";
        }
        List<String> longer = new ArrayList<>();
        for (String id : byId.keySet()) {
            if (!name.isEmpty() && id.startsWith(name)) {
                longer.add(id);
            }
        }
        if (!longer.isEmpty()) {
            return "ids are written whole, here " + Quoted.list(longer) + ".";
        }
        String near = Suggestion.nearest(name, byId.keySet());
        return near == null
                ? "it may have been deleted, or its package is not scanned."
                : "did you mean '" + near + "'?";
    }

    /** Walks down from every revision once; each step back onto the way taken closes a circle. */
    private void checkCycles() {
        Set<String> seen = new HashSet<>();
        for (String start : byId.keySet()) {
            Map<String, List<String>> way = new LinkedHashMap<>();
            List<String> path = new ArrayList<>();
            if (seen.add(start)) {
                path.add(start);
                way.put(start, below(start));
            }
            while (!path.isEmpty()) {
                String at = path.get(path.size() - 1);
                List<String> below = Objects.requireNonNull(way.get(at));
                if (below.isEmpty()) {
                    way.remove(at);
                    path.remove(path.size() - 1);
                    continue;
                }
                String next = below.remove(below.size() - 1);
                if (seen.add(next)) {
                    path.add(next);
                    way.put(next, below(next));
                } else if (way.containsKey(next)) {
                    addCycle(path.subList(path.indexOf(next), path.size()));
                }
            }
        }
    }

    private List<String> below(String id) {
        List<String> below = new ArrayList<>();
        RevisionNode node = Objects.requireNonNull(byId.get(id));
        for (String parent : node.parents()) {
            if (isId(parent)) {
                below.add(meant(parent));
            }
        }
        for (String dependency : node.dependsOn()) {
            RevisionNode labelled = byLabel.get(dependency);
            if (isId(dependency)) {
                below.add(meant(dependency));
            } else if (labelled != null) {
                below.add(labelled.id());
            }
        }
        Collections.reverse(below);
        return below;
    }

    private void addCycle(List<String> circle) {
        List<String> ids = List.copyOf(circle);
        if (ids.size() == 1) {
            add(Kind.SELF_LOOP, ids, "'" + ids.get(0) + "' follows or depends on itself: take that away.");
            return;
        }
        add(
                Kind.CYCLE,
                ids,
                "These follow or depend on one another in a circle: " + shortened(ids) + " -> " + ids.get(0)
                        + ". Take one of these steps away.");
    }

    private static String shortened(List<String> ids) {
        return ids.size() <= MOST_NAMED
                ? String.join(" -> ", ids)
                : String.join(" -> ", ids.subList(0, MOST_NAMED - 1)) + " -> (" + (ids.size() - MOST_NAMED)
                        + " more) -> " + ids.get(ids.size() - 1);
    }

    private void add(Kind kind, List<String> ids, String sentence) {
        faults.add(new Fault(kind, ids, sentence));
    }

    private static String shown(RevisionNode node) {
        return "'" + node.id() + "'" + after(node);
    }

    private static String after(RevisionNode node) {
        return node.message().isEmpty() ? "" : " (" + node.message() + ")";
    }

    private static String quoted(String message) {
        return message.isEmpty() ? "one without a message" : "'" + message + "'";
    }
}
