package dev.retort.diff;

import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropIdentity;
import static dev.retort.operation.TableChange.dropNotNull;
import static dev.retort.schema.Define.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of one table come together, where nothing that they need stands between. */
class GroupedTest {

    private static final Constraint KEY =
            foreignKey("city_id").references("city", "id").named("event_city_fk");

    private static Operation alter(String table, TableChange... changes) {
        return new AlterTable(QualifiedName.of(table), List.of(changes));
    }

    @Test
    void changes_of_one_table_come_together() {
        assertThat(Grouped.of(List.of(
                        alter("event", dropNotNull("a")),
                        alter("city", dropNotNull("b")),
                        alter("event", dropNotNull("c")))))
                .containsExactly(alter("city", dropNotNull("b")), alter("event", dropNotNull("a"), dropNotNull("c")));
    }

    @Test
    void a_foreign_key_goes_before_the_other_end_changes() {
        assertThat(Grouped.of(List.of(
                        alter("event", dropConstraint(KEY)),
                        alter("city", dropIdentity("id")),
                        alter("event", dropColumn("a")))))
                .containsExactly(
                        alter("event", dropConstraint(KEY), dropColumn("a")), alter("city", dropIdentity("id")));
    }

    @Test
    void a_foreign_key_that_goes_and_comes_stands_on_both_sides_of_what_the_other_end_becomes() {
        List<Operation> apart = List.of(
                alter("event", dropConstraint(KEY)),
                alter("city", dropIdentity("id")),
                alter("event", addConstraint(KEY)));

        assertThat(Grouped.of(apart)).isEqualTo(apart);
    }
}
