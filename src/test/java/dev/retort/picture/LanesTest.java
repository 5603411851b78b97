package dev.retort.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static List<String> lanes(String... lines) {
        Lanes lanes = Lanes.of(Drawings.of(lines));
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < lanes.rows(); row++) {
            rows.add(" ".repeat(lanes.of(row)) + "*");
        }
        return rows;
    }

    @Test
    void a_line_stays_in_its_lane() {
        assertThat(lanes("c: b", "b: a", "a:")).containsExactly("*", "*", "*");
    }

    @Test
    void a_branch_has_a_lane_of_its_own_until_it_joins() {
        assertThat(lanes("d: b", "c: b", "b: a", "x: a", "a:")).containsExactly("*", " *", "*", " *", "*");
    }

    @Test
    void a_thousand_heads_on_one_base_need_two_lanes() {
        String[] lines = new String[1_001];
        for (int i = 0; i < 1_000; i++) {
            lines[i] = "h" + i + ": base";
        }
        lines[1_000] = "base:";
        assertThat(Lanes.of(Drawings.of(lines)).width()).isEqualTo(2);
    }

    @Test
    void what_only_others_depend_on_stands_in_the_lane_of_their_line() {
        assertThat(lanes("c: b > x", "b:", "x:")).containsExactly("*", "*", " *");
    }

    @Test
    void every_edge_is_a_line_and_none_passes_a_revision_that_is_not_its_end() {
        for (long seed = 1; seed <= 300; seed++) {
            DrawnHistory history = Drawings.of(Drawings.random(new Random(seed), 5 + (int) (seed % 60)));
            Lanes lanes = Lanes.of(history);
            assertThat(edges(lanes)).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(edges(history));
            for (Lanes.Line line : lanes.lines()) {
                assertThat(line.from()).as("seed %s", seed).isLessThan(line.to());
                for (int row = line.from() + 1; row < line.to(); row++) {
                    assertThat(lanes.of(row))
                            .as("seed %s, %s at row %s", seed, line, row)
                            .isNotEqualTo(line.lane());
                    assertThat(lanes.extent(row)).as("seed %s", seed).isGreaterThanOrEqualTo(line.lane());
                }
                if (!line.dotted()) {
                    assertThat(lanes.of(line.to())).as("seed %s", seed).isEqualTo(line.lane());
                }
            }
        }
    }

    @Test
    void lines_in_one_lane_at_one_height_lead_to_the_same_revision_in_the_same_manner() {
        for (long seed = 1; seed <= 100; seed++) {
            Lanes lanes = Lanes.of(Drawings.of(Drawings.random(new Random(seed), 40)));
            for (Lanes.Line one : lanes.lines()) {
                for (Lanes.Line other : lanes.lines()) {
                    boolean sideBySide = one.lane() == other.lane()
                            && one.from() <= other.from()
                            && other.from() < one.to()
                            && !(one.from() == other.from() && one.equals(other));
                    if (sideBySide) {
                        assertThat(List.of(other.to(), other.dotted()))
                                .as("seed %s: %s and %s", seed, one, other)
                                .isEqualTo(List.of(one.to(), one.dotted()));
                    }
                }
            }
        }
    }

    static List<String> edges(Lanes lanes) {
        List<String> edges = new ArrayList<>();
        for (Lanes.Line line : lanes.lines()) {
            edges.add(line.from() + (line.dotted() ? " .. " : " -- ") + line.to());
        }
        return edges;
    }

    static List<String> edges(DrawnHistory history) {
        List<String> edges = new ArrayList<>();
        for (int row = 0; row < history.revisions().size(); row++) {
            for (int parent : history.parentRows().get(row)) {
                edges.add(row + " -- " + parent);
            }
            for (int dependency : history.dependencyRows().get(row)) {
                edges.add(row + " .. " + dependency);
            }
        }
        return edges;
    }
}
