package dev.retort.adopt;

import static dev.retort.adopt.Liquibase.LIQUIBASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.adopt.AdoptException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rows of Liquibase's table say about where a database stands. */
class LiquibaseHistoryTest {

    private static ChangeSet changeSet(String id, String type) {
        return new ChangeSet("shop.xml", id, "ada", 0, type, "9:4ccc", null);
    }

    private static ChangeSet tagged(String id, String type, String tag) {
        return new ChangeSet("shop.xml", id, "ada", 0, type, "9:4ccc", tag);
    }

    private static LiquibaseHistory history(ChangeSet... changeSets) {
        return LiquibaseHistory.of(LIQUIBASE, List.of(changeSets), false);
    }

    @Test
    void the_last_change_set_is_called_by_tag_path_or_an_id_of_its_own() {
        LiquibaseHistory history = history(changeSet("1", "EXECUTED"), tagged("2", "EXECUTED", "v7.2"));
        assertThat(history.text()).isEqualTo("2 change sets to shop.xml::2::ada");
        assertThat(List.of("2", "v7.2", "shop.xml::2::ada")).allMatch(history::isCalled);
        assertThat(List.of("1", "shop.xml::1::ada", "")).noneMatch(history::isCalled);
    }

    @Test
    void an_id_that_two_files_use_says_nothing() {
        LiquibaseHistory history = history(
                new ChangeSet("base.xml", "1", "ada", 0, "EXECUTED", "9:4ccc", null), changeSet("1", "EXECUTED"));
        assertThat(history.isCalled("1")).isFalse();
        assertThat(history.isCalled("shop.xml::1::ada")).isTrue();
    }

    @Test
    void change_sets_that_are_run_each_time_are_not_the_last() {
        LiquibaseHistory history =
                history(changeSet("1", "EXECUTED"), changeSet("2", "EXECUTED"), tagged("views", "RERAN", "v7.2"));
        assertThat(history.text()).isEqualTo("3 change sets to shop.xml::2::ada");
        assertThat(List.of("2", "v7.2")).allMatch(history::isCalled);
        assertThat(history.isCalled("views")).isFalse();
        assertThat(history(changeSet("views", "RERAN")).text()).isEqualTo("1 change set to shop.xml::views::ada");
    }

    @Test
    void change_sets_that_are_marked_and_not_run_have_to_be_allowed() {
        List<ChangeSet> changeSets = List.of(changeSet("1", "MARK_RAN"), changeSet("2", "EXECUTED"));
        assertThatThrownBy(() -> LiquibaseHistory.of(LIQUIBASE, changeSets, false))
                .isInstanceOfSatisfying(
                        AdoptException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_CLEAN))
                .hasMessageContaining("a change set is marked as run (MARK_RAN) and not run. It is shop.xml::1::ada.");
        assertThat(LiquibaseHistory.of(LIQUIBASE, changeSets, true).text())
                .isEqualTo("2 change sets to shop.xml::2::ada");
    }

    @Test
    void failures_and_missing_checksums_are_refused() {
        assertThatThrownBy(() -> history(changeSet("1", "FAILED")))
                .hasMessageContaining("a change set is neither executed nor marked as run");
        List<ChangeSet> unchecked = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            unchecked.add(new ChangeSet("shop.xml", "c" + i, "ada", i, "EXECUTED", null, null));
        }
        assertThatThrownBy(() -> LiquibaseHistory.of(LIQUIBASE, unchecked, false))
                .hasMessageContaining("5 change sets are without a checksum")
                .hasMessageContaining("shop.xml::c3::ada and 2 more.");
    }

    @Test
    void nothing_run_is_nothing_to_adopt() {
        assertThatThrownBy(LiquibaseHistoryTest::history)
                .isInstanceOfSatisfying(
                        AdoptException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOTHING_APPLIED));
    }
}
