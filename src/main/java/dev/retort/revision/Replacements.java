package dev.retort.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of the code of which some replace others, and the graph that a database sees of them.
 *
 * <p>A revision that replaces others stands in their place, unless a database is between them: for that one they are the
 * history, as long as the code has them, and the replacement is not. Whoever names the last of the replaced ones means the
 * replacement; the ones before it cannot be named from outside, so that what is applied follows from the rows in both views.
 */
final class Replacements {

    private final List<RevisionNode> all;
    private final List<RevisionNode> replacing = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private Replacements(List<RevisionNode> all) {
        this.all = all;
        for (RevisionNode node : all) {
            known.add(node.id());
            if (!node.replaces().isEmpty()) {
                replacing.add(node);
            }
        }
    }

    /** The graph of an empty database: every replacement in place of what it replaces. */
    static RevisionGraph graph(List<RevisionNode> all) {
        Replacements replacements = new Replacements(all);
        ReplacementFaults.refuse(replacements);
        return replacements.view(Set.of());
    }

    /** The graph of a database that stands at these rows, with a revision half done or none. */
    RevisionGraph graphAt(RevisionGraph from, Set<String> openThere, Heads rows, @Nullable String halfDone) {
        Set<String> open = new LinkedHashSet<>(openThere);
        for (RevisionNode node : replacing) {
            for (String id : node.replaces()) {
                if ((rows.contains(id) && !isEnd(node, id)) || id.equals(halfDone)) {
                    open.add(node.id());
                }
            }
        }
        if (open.equals(openThere)) {
            return from;
        }
        for (RevisionNode node : replacing) {
            if (open.contains(node.id())) {
                requireReplaced(node, open, rows);
            }
        }
        return view(open);
    }

    /** The graph in which these replacements give way to what they replace, and all others do not. */
    RevisionGraph view(Set<String> open) {
        Set<String> gone = new HashSet<>(open);
        for (RevisionNode node : replacing) {
            if (!open.contains(node.id())) {
                gone.addAll(node.replaces());
            }
        }
        Map<String, String> aliases = new HashMap<>();
        Map<String, RevisionNode> replaced = new HashMap<>();
        for (RevisionNode node : replacing) {
            String end = end(node);
            if (open.contains(node.id())) {
                aliases.put(node.id(), end);
            } else if (!gone.contains(node.id())) {
                aliases.put(end, node.id());
                node.replaces().forEach(id -> replaced.put(id, node));
            }
        }
        List<RevisionNode> seen = new ArrayList<>(all.size());
        for (RevisionNode node : all) {
            if (!gone.contains(node.id())) {
                seen.add(node);
            }
        }
        return RevisionGraph.of(List.copyOf(seen), new Replaced(aliases, replaced, Set.copyOf(open), this));
    }

    List<RevisionNode> replacing() {
        return replacing;
    }

    boolean isKnown(String id) {
        return known.contains(id);
    }

    static String end(RevisionNode replacing) {
        return replacing.replaces().get(replacing.replaces().size() - 1);
    }

    /** Whether all that is replaced is applied where this one is: it is the last, or what the last itself replaces last. */
    private boolean isEnd(RevisionNode node, String id) {
        String end = end(node);
        RevisionNode nested = replacing(end);
        return id.equals(end) || (nested != null && id.equals(end(nested)));
    }

    private @Nullable RevisionNode replacing(String id) {
        for (RevisionNode node : replacing) {
            if (node.id().equals(id)) {
                return node;
            }
        }
        return null;
    }

    private void requireReplaced(RevisionNode node, Set<String> open, Heads rows) {
        Set<String> missing = new LinkedHashSet<>(node.replaces());
        missing.removeAll(known);
        for (RevisionNode other : replacing) {
            if (!open.contains(other.id()) && node.replaces().contains(other.id())) {
                missing.removeAll(other.replaces());
            }
        }
        if (!missing.isEmpty()) {
            UnknownRevisionException.refusePartly(rows, node, List.copyOf(missing));
        }
    }
}
