package dev.retort.picture;

import dev.retort.history.AppliedRevision;
import dev.retort.picture.DrawnRevision.State;
import dev.retort.revision.RevisionNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Histories written down for tests, newest first: {@code "-m!: a b > c | label | message"} is a revision that is not applied,
 * {@code m}, where the database stands, with two parents and a dependency. {@code ~} is half done.
 */
final class Drawings {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private Drawings() {}

    /** As the code has it. */
    static DrawnHistory of(String... lines) {
        return new DrawnHistory(revisions(false, lines), null);
    }

    /** As a database was asked about it. */
    static DrawnHistory asked(String... lines) {
        return new DrawnHistory(
                revisions(true, lines),
                new DrawnHistory.Asked("PostgreSQL 17.2, database shop, schema public", NOW, List.of()));
    }

    /** As a database was asked about it that has rows which the code does not know. */
    static DrawnHistory unknown(String row, String... lines) {
        return new DrawnHistory(revisions(true, lines), new DrawnHistory.Asked("SQLite 3.50", NOW, List.of(row)));
    }

    private static List<DrawnRevision> revisions(boolean asked, String... lines) {
        List<DrawnRevision> revisions = new ArrayList<>();
        Set<String> followed = new HashSet<>();
        for (String line : lines) {
            String[] parts = line.split("\\|", 3);
            int colon = parts[0].indexOf(':');
            String[] edges = parts[0].substring(colon + 1).split(">", -1);
            String name = parts[0].substring(0, colon).strip();
            String id = name.replaceAll("^[-~]|!$", "");
            State state = !asked
                    ? State.UNASKED
                    : name.startsWith("-") ? State.PENDING : name.startsWith("~") ? State.HALF_DONE : State.APPLIED;
            RevisionNode node = new RevisionNode(
                    id,
                    words(edges[0]),
                    edges.length > 1 ? words(edges[1]) : List.of(),
                    parts.length > 1 ? words(parts[1]) : List.of(),
                    parts.length > 2 ? parts[2].strip() : "");
            revisions.add(new DrawnRevision(
                    node,
                    "shop.migrations.R" + id,
                    !followed.contains(id),
                    name.endsWith("!"),
                    state,
                    state == State.APPLIED ? applied(revisions.size()) : null));
            followed.addAll(node.parents());
        }
        return revisions;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
    }

    private static @Nullable AppliedRevision applied(int row) {
        return switch (row % 3) {
            case 0 -> new AppliedRevision(AppliedRevision.How.VERSION_ROW, null, null, null);
            case 1 -> new AppliedRevision(AppliedRevision.How.STAMPED, NOW.minusSeconds(60), null, "ann@desk (12)");
            default ->
                new AppliedRevision(
                        AppliedRevision.How.RUN,
                        NOW.minus(Duration.ofDays(row)),
                        Duration.ofMillis(12L * row),
                        "deploy@web-1 (4711)");
        };
    }

    /** A long line with merges and dependencies here and there. */
    static String[] longHistory(int size) {
        String[] lines = new String[size];
        for (int i = size; i > 0; i--) {
            String parents = i == 1 ? "" : "r" + (i - 1);
            parents += i % 10 == 0 && i > 10 ? " r" + (i - 5) : "";
            lines[size - i] = "r" + i + ": " + parents + (i % 25 == 0 ? " > r" + (i - 20) : "") + " | | step " + i;
        }
        return lines;
    }

    /** A history of forks, merges of two to four, further beginnings and dependencies. */
    static String[] random(Random random, int size) {
        String[] lines = new String[size];
        for (int i = 0; i < size; i++) {
            StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? "-" : "")
                    .append('r')
                    .append(i)
                    .append(':');
            Set<Integer> below = new HashSet<>();
            int parents = i == 0 || random.nextInt(12) == 0 ? 0 : random.nextInt(5) == 0 ? 2 + random.nextInt(3) : 1;
            for (int p = 0; p < parents; p++) {
                int parent = Math.max(0, i - 1 - random.nextInt(8));
                line.append(below.add(parent) ? " r" + parent : "");
            }
            if (i > 0 && random.nextInt(6) == 0) {
                line.append(" > r").append(random.nextInt(i));
            }
            lines[size - 1 - i] = line.toString();
        }
        return lines;
    }
}
