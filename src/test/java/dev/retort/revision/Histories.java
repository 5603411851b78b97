package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Histories for tests. */
public final class Histories {

    private Histories() {}

    /** A graph from lines such as {@code "c: a b > dep #label"}. */
    public static RevisionGraph history(String... lines) {
        return RevisionGraph.of(nodes(lines));
    }

    static List<RevisionNode> nodes(String... lines) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String line : lines) {
            String[] labelled = line.split("#", -1);
            String[] depending = labelled[0].split(">", -1);
            String[] following = depending[0].split(":", -1);
            nodes.add(new RevisionNode(
                    following[0].strip(),
                    words(following.length > 1 ? following[1] : ""),
                    words(depending.length > 1 ? depending[1] : ""),
                    words(labelled.length > 1 ? labelled[1] : ""),
                    ""));
        }
        return nodes;
    }

    public static Heads rows(String ids) {
        return Heads.of(words(ids));
    }

    /** The revisions in their order, with blanks between. */
    public static String ids(List<RevisionStep> steps) {
        return String.join(" ", steps.stream().map(step -> step.revision().id()).toList());
    }

    public static Heads end(Heads start, List<RevisionStep> steps) {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).after();
    }

    /**
     * <pre>
     *                  .- b1 -.
     *  a --------------+- b2 -+- m - z
     *                  '- b3 -'
     * </pre>
     */
    public static RevisionGraph fork() {
        return history("a", "b1: a", "b2: a", "b3: a", "m: b1 b2 b3", "z: m");
    }

    /**
     * <pre>
     *                .- cccc1 - dddd1     (left)
     *  aaaa1 - bbbb1 +
     *                '- cccc2 - dddd2     (right)
     *  netw1 - netw2                      (net; netw2 depends on dddd1)
     * </pre>
     */
    public static RevisionGraph network() {
        return history(
                "aaaa1",
                "bbbb1: aaaa1",
                "cccc1: bbbb1 #left",
                "cccc2: bbbb1 #right",
                "dddd1: cccc1",
                "dddd2: cccc2",
                "netw1 #net",
                "netw2: netw1 > dddd1");
    }

    /** A history of any shape, in any load order. */
    static List<RevisionNode> random(Random random, int size) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> parents = new ArrayList<>();
            List<String> dependencies = new ArrayList<>();
            int wanted = i == 0 || random.nextInt(12) == 0 ? 0 : random.nextInt(6) == 0 ? 2 : 1;
            for (int p = 0; p < wanted; p++) {
                add(parents, nodes.get(Math.max(0, i - 1 - random.nextInt(6))).id());
            }
            if (i > 0 && random.nextInt(5) == 0) {
                add(dependencies, nodes.get(random.nextInt(i)).id());
            }
            nodes.add(new RevisionNode("r" + i, parents, dependencies, List.of(), "change " + i));
        }
        Collections.shuffle(nodes, random);
        return nodes;
    }

    private static void add(List<String> ids, String id) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
