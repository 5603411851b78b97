package dev.retort.migration;

import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.DropIndex;
import dev.retort.operation.IrreversibleException;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.NamingConvention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Migration#downgrade}, left out. */
class DerivedDowngradeTest {

    private static List<String> downgrade(Migration migration) {
        Recorder down = new Recorder(new NoDatabase(false));
        migration.downgrade(down);
        return down.operations().stream().map(Operation::describe).toList();
    }

    @Test
    void it_undoes_what_the_upgrade_says_last_operation_first() {
        assertThat(downgrade(ops -> {
                    ops.createTable("role", column("id", bigint()));
                    ops.insertRows("role", row("id", 1));
                    ops.alterTable("invoice", renameColumn("total", "amount"), setNotNull("amount"));
                    ops.createIndex("invoice", index("amount"));
                    ops.execute(sql("grant all").undoneBy("revoke all"));
                    ops.onlyOn("h2", h2 -> h2.addConstraint("role", unique("id")));
                }))
                .containsExactly(
                        "only on h2: alter table role: drop unique (id)",
                        "execute revoke all",
                        "drop index (amount) of invoice",
                        "alter table invoice: drop not null on amount, rename column amount to total",
                        "drop table role");
    }

    @Test
    void names_that_were_left_open_are_the_same_on_the_way_down() {
        Recorder down = new Recorder(new NoDatabase(false));
        ((Migration) ops -> ops.createIndex("invoice", index("number"))).downgrade(down);

        assertThat(down.operations())
                .map(new Naming(NamingConvention.standard())::named)
                .extracting(operation -> ((DropIndex) operation).name())
                .containsExactly("invoice_number_idx");
    }

    @Test
    void it_refuses_and_names_the_operation_that_cannot_be_undone() {
        Recorder down = new Recorder(new NoDatabase(false));
        Migration migration = ops -> {
            ops.dropTable("role");
            ops.createTable("part", column("id", bigint()));
        };

        assertThatThrownBy(() -> migration.downgrade(down))
                .isInstanceOf(IrreversibleException.class)
                .hasMessageStartingWith("'drop table role' cannot be undone");
        assertThat(down.operations()).as("nothing is performed by halves").isEmpty();
    }

    @Test
    void it_refuses_when_the_upgrade_reads_the_database() {
        Migration migration = ops -> {
            if (ops.inspect().schema().tables().isEmpty()) {
                ops.dropTable("role");
            }
        };

        assertThatThrownBy(() -> downgrade(migration))
                .isInstanceOf(UnknownDowngradeException.class)
                .hasMessage(
                        "The downgrade cannot be derived from the upgrade. The upgrade calls inspect(), and the database"
                                + " does not stand as it stood then. Write downgrade(Ops ops) by hand.");
        assertThatThrownBy(() -> downgrade(ops -> ops.onlyOn("h2", Ops::inspect)))
                .isInstanceOf(UnknownDowngradeException.class);
    }

    @Test
    void parameters_may_be_read() {
        assertThat(downgrade(ops -> {
                    ops.createTable("role_" + ops.parameter("region"), column("id", bigint()));
                    ops.onlyOn("h2", h2 -> h2.renameTable("a", "b_" + h2.offline()));
                }))
                .containsExactly("only on h2: rename table b_false to a", "drop table role_eu");
    }
}
