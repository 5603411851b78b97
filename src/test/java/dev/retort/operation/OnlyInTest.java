package dev.retort.operation;

import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlyInTest {

    private static final ExecuteSql ONE = new ExecuteSql(sql("one").undoneBy("undo one"));
    private static final ExecuteSql TWO = new ExecuteSql(sql("two").undoneBy("undo two"));
    private static final OnlyIn BILLING = new OnlyIn(Set.of("billing", "archive"), List.of(ONE, TWO));

    @Test
    void what_is_for_a_database_stays_in_it_and_is_left_out_elsewhere() {
        assertThat(OnlyIn.resolved(BILLING, "billing")).containsExactly(ONE, TWO);
        assertThat(OnlyIn.resolved(BILLING, "shop")).isEmpty();
        assertThat(OnlyIn.resolved(ONE, null)).containsExactly(ONE);
    }

    @Test
    void scopes_around_it_stay_around_what_it_comes_to() {
        OnlyOn around = new OnlyOn(Set.of("h2"), List.of(TWO, BILLING));
        assertThat(OnlyIn.resolved(around, "billing"))
                .containsExactly(new OnlyOn(Set.of("h2"), List.of(TWO, ONE, TWO)));
        assertThat(OnlyIn.resolved(around, "shop")).containsExactly(new OnlyOn(Set.of("h2"), List.of(TWO)));
        assertThat(OnlyIn.resolved(new OnlyIn(Set.of("shop", "billing"), List.of(BILLING)), "billing"))
                .containsExactly(ONE, TWO);
    }

    @Test
    void a_database_without_a_name_is_asked_for_it() {
        assertThatThrownBy(() -> OnlyIn.resolved(BILLING, null))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "'only in archive, billing: 2 operations' cannot be performed: it is not known which database"
                                + " this is. Several databases share the history, and this one was given no name. Say it:"
                                + " Migrator.configure(dataSource).database(\"archive\"), or --database on the command line.");
        assertThatThrownBy(() -> new OnlyIn(Set.of(), List.of()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("onlyIn names none");
    }

    @Test
    void it_is_undone_in_the_same_databases() {
        assertThat(BILLING.inverse())
                .containsExactly(new OnlyIn(
                        Set.of("billing", "archive"),
                        List.of(new ExecuteSql(sql("undo two")), new ExecuteSql(sql("undo one")))));
    }
}
