package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A history that was written for PostgreSQL, on the engine that its tests run on. */
class PostgresqlHistoryOnH2Test {

    private static Migrator migrator(TestDatabase database) {
        return Migrator.configure(database.dataSource()).migrations(PostgresqlHistory.migrations());
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "POSTGRESQL"})
    void it_runs_up_and_down_and_up_again_as_it_stands(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        migrator(database).upgradeTo(HEAD);
        Schema first = LibraryRoundTripTest.reflected(database);
        assertThat(first.tables().keySet()).hasToString("[account, invoice]");
        assertThat(Shop.query(database, "select total from debt order by account_id"))
                .containsExactly("10.00", "20.00");
        assertThat(Shop.query(database, "select status, reminders from invoice"))
                .containsExactly("due 0", "due 0");

        migrator(database).downgradeTo(BASE);
        assertThat(LibraryRoundTripTest.reflected(database).tables()).isEmpty();
        migrator(database).upgradeTo(HEAD);
        assertThat(LibraryRoundTripTest.reflected(database)).isEqualTo(first);
    }

    @Test
    void the_plan_says_what_h2_leaves_out_and_nothing_else() {
        Preview plan = migrator(Engine.H2.fresh()).planTo(HEAD);

        assertThat(plan.steps().stream().map(PreviewedStep::leftOut))
                .containsExactly(
                        List.of(),
                        List.of(
                                "concurrently of index invoice_account on invoice is left out:"
                                        + " H2 has no indexes made while others write",
                                "the condition of index invoice_open on invoice is left out:"
                                        + " H2 has no indexes with a condition",
                                "the kind gin of index account_tags on account is left out: H2 has no such kind of index",
                                "the expression of index account_email on account is left out:"
                                        + " H2 has no indexes of expressions",
                                "include of index invoice_paid on invoice is left out:"
                                        + " H2 has no further columns in an index",
                                "the parameters of index invoice_paid on invoice is left out:"
                                        + " H2 has no parameters of indexes"),
                        List.of(
                                "lock table invoice in share row exclusive mode is left out: H2 has no locks of tables",
                                "not valid of constraint invoice_account_fkey on invoice is left out:"
                                        + " H2 has no constraints that are not valid yet",
                                "deferrable of constraint invoice_account_fkey on invoice is left out:"
                                        + " H2 has no deferrable foreign keys",
                                "not valid of constraint invoice_net on invoice is left out:"
                                        + " H2 has no constraints that are not valid yet",
                                "using index invoice_number of constraint invoice_number_key on invoice is left out:"
                                        + " H2 has no constraints that take an index over",
                                "validate constraint invoice_account_fkey of invoice is left out:"
                                        + " H2 has no constraints that are not valid yet",
                                "validate constraint invoice_net of invoice is left out:"
                                        + " H2 has no constraints that are not valid yet"),
                        List.of(
                                "create statistics invoice_together on invoice is left out:"
                                        + " H2 has no statistics of several columns",
                                "concurrently of index invoice_account is left out:"
                                        + " H2 has no indexes made while others write",
                                "the drop of index account_email of account is left out:"
                                        + " H2 has no indexes of expressions"),
                        List.of());
    }
}
