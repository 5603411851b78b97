package dev.retort.adopt;

import static dev.retort.adopt.Flyway.FLYWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.adopt.AdoptException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What the rows of Flyway's table say about where a database stands. */
class FlywayHistoryTest {

    /** Rows in order, each as {@code version TYPE}, {@code -} for no version, {@code !} before one that failed. */
    private static List<FlywayRow> rows(String... said) {
        List<FlywayRow> rows = new ArrayList<>();
        for (String row : said) {
            boolean failed = row.startsWith("!");
            String[] parts = row.substring(failed ? 1 : 0).split(" ", 2);
            String version = parts[0].equals("-") ? null : parts[0];
            rows.add(new FlywayRow(rows.size(), version, "step", parts.length > 1 ? parts[1] : "SQL", !failed));
        }
        return rows;
    }

    private static String place(String... said) {
        return FlywayHistory.of(FLYWAY, rows(said), false).text();
    }

    private static AbstractThrowableAssert<?, ?> refused(Reason reason, String... said) {
        return assertThatThrownBy(() -> FlywayHistory.of(FLYWAY, rows(said), false))
                .isInstanceOfSatisfying(
                        AdoptException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void the_highest_version_counts_by_its_numbers() {
        assertThat(place("1", "2", "9", "10", "10.1")).isEqualTo("10.1");
        assertThat(place("1", "20261102093000")).isEqualTo("20261102093000");
        FlywayHistory history = FlywayHistory.of(FLYWAY, rows("7.2"), false);
        assertThat(List.of("7.2", "7.2.0", "7_2", "07.02")).allMatch(history::isCalled);
        assertThat(List.of("7", "7.20", "7.2.1")).noneMatch(history::isCalled);
    }

    @Test
    void markers_and_repeatable_migrations_move_nothing() {
        assertThat(place("- TABLE", "- SCHEMA", "1", "- SQL", "2", "- JDBC")).isEqualTo("2");
    }

    @Test
    void a_baseline_is_a_version() {
        assertThat(place("3 BASELINE")).isEqualTo("3");
        assertThat(place("3 BASELINE", "4")).isEqualTo("4");
        assertThat(place("5 SQL_BASELINE", "6 JDBC")).isEqualTo("6");
    }

    @Test
    void what_was_undone_does_not_count() {
        assertThat(place("1", "2", "2 UNDO_SQL")).isEqualTo("1");
        assertThat(place("1", "2", "2 UNDO_SQL", "2")).isEqualTo("2");
        refused(Reason.NOT_CLEAN, "1", "2", "3", "2 UNDO_SQL").hasMessageContaining("Version 2 was undone, while 3");
        refused(Reason.NOTHING_APPLIED, "1", "1 UNDO_JDBC");
    }

    @Test
    void what_was_deleted_from_the_history_may_still_be_in_the_schema() {
        assertThat(place("1", "2", "1 DELETE")).isEqualTo("2");
        refused(Reason.NOT_CLEAN, "1", "2", "2 DELETE").hasMessageContaining("Version 2, which is higher than 1");
    }

    @Test
    void failures_are_refused_also_of_repeatable_migrations() {
        refused(Reason.NOT_CLEAN, "1", "!2").hasMessageContaining("version 2 (step) failed");
        refused(Reason.NOT_CLEAN, "1", "!- SQL").hasMessageContaining("'step' failed");
    }

    @Test
    void a_version_after_a_higher_one_has_to_be_allowed() {
        refused(Reason.NOT_CLEAN, "1", "3", "2").hasMessageContaining("Version 2 was applied after a higher one");
        assertThat(FlywayHistory.of(FLYWAY, rows("1", "3", "2"), true).text()).isEqualTo("3");
        assertThat(place("1", "3", "2", "2 UNDO_SQL", "3 UNDO_SQL", "2", "3")).isEqualTo("3");
    }

    @Test
    void nothing_applied_is_nothing_to_adopt() {
        refused(Reason.NOTHING_APPLIED);
        refused(Reason.NOTHING_APPLIED, "- TABLE", "- SQL");
    }

    @Test
    void what_is_no_version_is_refused() {
        assertThatThrownBy(() -> FLYWAY.at("7.x", "3c9a")).hasMessageContaining("'7.x' is no version");
        assertThatThrownBy(() -> FLYWAY.at("", "3c9a")).hasMessageContaining("is no version");
        assertThatThrownBy(() -> FLYWAY.at("7")).hasMessageContaining("No revision is said for '7'");
    }
}
