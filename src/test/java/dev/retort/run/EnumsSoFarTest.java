package dev.retort.run;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.AddLabel;
import dev.retort.operation.Operation;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnumsSoFarTest {

    private static final QualifiedName STATUS = QualifiedName.of("status");

    private final List<String> called = new ArrayList<>();

    private DeclaredMigration declared(String id, Consumer<Ops> upgrade, String... parents) {
        Migration migration = ops -> {
            called.add(id);
            upgrade.accept(ops);
        };
        return new DeclaredMigration(
                id,
                List.of(parents),
                List.of(),
                List.of(),
                List.of(),
                "",
                TransactionMode.PER_REVISION,
                "",
                "",
                "",
                "shop." + id,
                made -> migration);
    }

    private static EnumsSoFar enums(DeclaredMigration... migrations) {
        return new EnumsSoFar(MigrationHistory.of(List.of(migrations)), PlainSettings.PLAIN, "h2");
    }

    private static @Nullable List<String> labels(EnumsSoFar enums, String applied, Operation... behind) {
        EnumType found = enums.find(STATUS, Heads.of(List.of(applied)), List.of(behind));
        return found == null ? null : found.labels();
    }

    private final DeclaredMigration create = declared("a1", ops -> ops.createEnum("status", "open", "paid"));
    private final DeclaredMigration widen = declared("b2", ops -> ops.addLabelBefore("status", "void", "paid"), "a1");

    @Test
    void an_enum_is_what_the_applied_migrations_lead_to() {
        EnumsSoFar enums = enums(create, widen);

        assertThat(labels(enums, "a1")).containsExactly("open", "paid");
        assertThat(labels(enums, "b2")).containsExactly("open", "void", "paid");
    }

    @Test
    void operations_behind_the_applied_migrations_count_as_well() {
        assertThat(labels(enums(create), "a1", new AddLabel(STATUS, "late", null, "open", false)))
                .containsExactly("open", "late", "paid");
    }

    @Test
    void migrations_are_called_when_an_enum_is_asked_for_and_once() {
        EnumsSoFar enums = enums(create, widen);
        assertThat(called).isEmpty();

        labels(enums, "b2");
        labels(enums, "b2");

        assertThat(called).containsExactly("a1", "b2");
    }

    @Test
    void both_branches_of_a_history_count() {
        DeclaredMigration other = declared("c3", ops -> ops.addLabel("status", "late"), "a1");
        EnumsSoFar enums = enums(create, widen, other);

        EnumType found = enums.find(STATUS, Heads.of(List.of("b2", "c3")), List.of());

        assertThat(found).isNotNull();
        assertThat(found.labels()).containsExactlyInAnyOrder("open", "void", "paid", "late");
        assertThat(called).containsExactlyInAnyOrder("a1", "b2", "c3");
    }

    @Test
    void an_enum_that_nobody_created_is_not_known() {
        assertThat(labels(enums(declared("a1", ops -> {})), "a1")).isNull();
    }

    @Test
    void an_enum_that_was_changed_by_a_migration_that_reads_the_database_is_not_known() {
        DeclaredMigration reading = declared(
                "b2",
                ops -> {
                    if (!ops.inspect().hasTable("legacy")) {
                        ops.addLabel("status", "late");
                        ops.createEnum("kind", "a", "b");
                    }
                },
                "a1");
        EnumsSoFar enums = enums(create, reading);

        assertThat(labels(enums, "b2")).isNull();
        assertThat(enums.find(QualifiedName.of("kind"), Heads.of(List.of("b2")), List.of()))
                .isNull();
        assertThat(labels(enums, "a1")).containsExactly("open", "paid");
    }

    @Test
    void an_enum_that_a_migration_only_read_past_stays_known() {
        DeclaredMigration reading = declared("b2", ops -> ops.inspect().hasTable("legacy"), "a1");

        assertThat(labels(enums(create, reading), "b2")).containsExactly("open", "paid");
    }

    @Test
    void nothing_is_known_behind_a_migration_that_cannot_be_called_again() {
        DeclaredMigration failing = declared("b2", ops -> ops.parameter("region"), "a1");

        assertThat(labels(enums(create, failing), "b2")).isNull();
    }

    @Test
    void tables_that_sql_of_the_users_changed_do_not_hide_the_enums() {
        DeclaredMigration bySql = declared(
                "b2",
                ops -> {
                    ops.createTable("invoice", column("id", integer()));
                    ops.execute("alter table invoice add column note integer");
                    ops.dropColumn("invoice", "note");
                    ops.addLabel("status", "late");
                },
                "a1");

        assertThat(labels(enums(create, bySql), "b2")).containsExactly("open", "paid", "late");
    }
}
