package dev.retort.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.TransactionMode;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraphException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final DeclaredMigration A = declared("a1", "", "create account");
    private static final DeclaredMigration B = declared("b2", "it drops a column", "drop the old number", "a1");
    private static final DeclaredMigration C = declared("c3", "", "", "b2");
    private static final MigrationHistory HISTORY = MigrationHistory.of(List.of(C, A, B));

    private static DeclaredMigration declared(String id, String irreversible, String message, String... parents) {
        return new DeclaredMigration(
                id,
                List.of(parents),
                List.of(),
                List.of(),
                List.of(),
                message,
                TransactionMode.PER_REVISION,
                irreversible,
                "",
                "",
                "shop." + id,
                migration -> {
                    throw new AssertionError("A plan loads no class, not " + migration.className());
                });
    }

    private static Heads at(String... ids) {
        return Heads.of(List.of(ids));
    }

    @Test
    void the_way_up_pairs_each_revision_with_its_migration() {
        assertThat(Planner.up(HISTORY, Heads.none(), "head").steps())
                .containsExactly(
                        new PlannedStep(A, Direction.UPGRADE, Heads.none(), at("a1")),
                        new PlannedStep(B, Direction.UPGRADE, at("a1"), at("b2")),
                        new PlannedStep(C, Direction.UPGRADE, at("b2"), at("c3")));
    }

    @Test
    void a_plan_knows_where_it_begins_and_ends() {
        MigrationPlan plan = Planner.up(HISTORY, at("a1"), "head");

        assertThat(plan.before()).isEqualTo(at("a1"));
        assertThat(plan.after()).isEqualTo(at("c3"));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void a_plan_to_where_the_database_is_has_no_steps_and_ends_where_it_begins() {
        MigrationPlan plan = Planner.up(HISTORY, at("c3"), "head");

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.after()).isEqualTo(at("c3"));
    }

    @Test
    void the_way_down_undoes_the_last_first() {
        assertThat(Planner.down(HISTORY, at("c3"), "b2").steps())
                .containsExactly(new PlannedStep(C, Direction.DOWNGRADE, at("c3"), at("b2")));
    }

    @Test
    void an_irreversible_revision_refuses_the_way_down_before_its_first_step() {
        assertThatThrownBy(() -> Planner.down(HISTORY, at("c3"), "a1"))
                .isInstanceOf(IrreversibleRevisionException.class)
                .hasMessage(
                        "The database cannot be downgraded to 'a1' through revision b2 (drop the old number). That"
                                + " revision is irreversible: it drops a column. Downgrade to 'b2' at most, or restore a backup.")
                .extracting(e -> ((IrreversibleRevisionException) e).revision())
                .isEqualTo("b2");
    }

    @Test
    void an_irreversible_revision_may_be_applied_and_be_stood_upon() {
        assertThat(Planner.up(HISTORY, at("a1"), "b2").steps()).hasSize(1);
        assertThat(Planner.down(HISTORY, at("c3"), "-1").after()).isEqualTo(at("b2"));
    }

    @Test
    void a_target_that_does_not_exist_is_the_graphs_to_refuse() {
        assertThatThrownBy(() -> Planner.up(HISTORY, Heads.none(), "x9")).isInstanceOf(RevisionException.class);
    }

    @Test
    void a_step_is_described_by_id_and_message() {
        List<PlannedStep> steps = Planner.up(HISTORY, Heads.none(), "head").steps();

        assertThat(steps)
                .extracting(PlannedStep::describe)
                .containsExactly("a1 (create account)", "b2 (drop the old number)", "c3");
    }

    @Test
    void a_migration_is_found_by_its_revision() {
        assertThat(HISTORY.migration("b2")).isSameAs(B);
        assertThat(HISTORY.graph().node("c3").parents()).containsExactly("b2");
        assertThatThrownBy(() -> HISTORY.migration("x9")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_history_with_faults_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> MigrationHistory.of(List.of(A, declared("d4", "", "", "missing"))))
                .isInstanceOf(RevisionGraphException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> MigrationHistory.of(List.of(A, A))).isInstanceOf(RevisionGraphException.class);
    }
}
