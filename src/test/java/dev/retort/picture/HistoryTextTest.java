package dev.retort.picture;

import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

    /** The drawing of lines such as {@code "m: a b"}: a revision and its parents, newest first. */
    private static String drawn(String... lines) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String parents = line.substring(colon + 1).strip();
            nodes.add(new RevisionNode(
                    line.substring(0, colon),
                    parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1)),
                    List.of(),
                    List.of(),
                    ""));
        }
        return HistoryText.of(nodes);
    }

    @Test
    void show() {
        System.out.println("LINEAR\n" + drawn("c: b", "b: a", "a:"));
        System.out.println("FORK\n" + drawn("d: b", "c: b", "b: a", "a:"));
        System.out.println("LONGFORK\n" + drawn("e: d", "d: b", "c2: c", "c: b", "b: a", "a:"));
        System.out.println("INTERLEAVED\n" + drawn("e: d", "c2: c", "d: b", "c: b", "b: a", "a:"));
        System.out.println("DIAMOND\n" + drawn("m: b c", "c: a", "b: a", "a:"));
        System.out.println("MERGE roots\n" + drawn("m: b c", "c: c0", "c0:", "b: a", "a:"));
        System.out.println("THREE\n" + drawn("m: b c d", "d: a", "c: a", "b: a", "a:"));
        System.out.println("TWO ROOTS\n" + drawn("b: a", "a:", "d: c", "c:"));
        System.out.println("TWO ROOTS INTERLEAVED\n" + drawn("b: a", "d: c", "a:", "c:"));
        System.out.println("CRISS\n" + drawn("f: d e", "e: c b", "d: b c", "c: a", "b: a", "a:"));
        System.out.println("CRISS2 heads\n" + drawn("e: c b", "d: b c", "c: a", "b: a", "a:"));
        System.out.println("CROSS\n" + drawn("h1: a", "h2: b", "h3: c", "h4: a", "c: b", "b: a", "a:"));
        System.out.println("FOUR\n" + drawn("h1: w", "h2: x", "h3: y", "h4: w", "y: q", "x: q", "w: q", "q:"));
        System.out.println("ROOT MID\n" + drawn("h1: w", "h2: x", "h3: y", "x:", "y: w", "w:"));
        System.out.println("MERGE FAR\n" + drawn("h1: w", "h2: x", "h3: y", "m: y w", "y: q", "x: q", "w: q", "q:"));
        System.out.println("MERGE LEFTROW\n" + drawn("m: a z", "h2: x", "h3: z", "z: a", "x: a", "a:"));
    }
}
