package dev.retort.operation;

import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.script;
import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Script;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link ExecuteScript}, {@link ExceptOn} and {@link Apart}. */
class ScriptAndScopeTest {

    private static final Script SEED = script("sql/seed.sql");
    private static final DropTable DROP = new DropTable(Shop.INVOICE, null);
    private static final ExecuteSql ONE = new ExecuteSql(sql("one").undoneBy("undo one"));
    private static final ExecuteSql TWO = new ExecuteSql(sql("two").undoneBy("undo two"));
    private static final List<Operation> BACK =
            List.of(new ExecuteSql(sql("undo two")), new ExecuteSql(sql("undo one")));

    @Test
    void a_script_is_undone_by_the_one_that_was_said() {
        assertThat(new ExecuteScript(SEED).describe()).isEqualTo("script sql/seed.sql");
        assertThat(new ExecuteScript(SEED.undoneBy("sql/drop.sql")).inverse())
                .containsExactly(new ExecuteScript(script("sql/drop.sql")));
        assertThat(new ExecuteScript(SEED.nothingToUndo()).inverse()).isEmpty();
        assertThat(new ExecuteScript(SEED.nothingToUndo().undoneBy(SEED)).inverse())
                .hasSize(1);
        assertThatThrownBy(() -> new ExecuteScript(SEED).inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessage("'script sql/seed.sql' cannot be undone, because Retort does not read SQL. Write"
                        + " script(\"sql/seed.sql\").undoneBy(\"...\") or .nothingToUndo(), or write the downgrade by"
                        + " hand.");
    }

    @Test
    void a_script_stands_by_what_it_says() {
        Script changed = new Script(SEED.resource(), SEED.text() + " ", null, false, false);
        Script elsewhere = new Script("other.sql", SEED.text(), null, false, false);

        assertThat(new ExecuteScript(changed).canonical()).isNotEqualTo(new ExecuteScript(SEED).canonical());
        assertThat(new ExecuteScript(elsewhere).canonical()).isNotEqualTo(new ExecuteScript(SEED).canonical());
        assertThat(new ExecuteScript(SEED.repeatable()).canonical()).isEqualTo(new ExecuteScript(SEED).canonical());
    }

    @Test
    void a_script_beside_a_class_is_the_one_of_the_whole_name() {
        assertThat(script(ScriptAndScopeTest.class, "/sql/seed.sql").text()).isEqualTo(SEED.text());
        assertThatThrownBy(() -> script(ScriptAndScopeTest.class, "seed.sql"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("There is no such file on the class path.")
                .hasMessageContaining(ScriptAndScopeTest.class.getPackageName());
    }

    @Test
    void all_engines_but_some_are_the_others() {
        ExceptOn except = new ExceptOn(Set.of("sqlite", "h2"), List.of(DROP));

        assertThat(except.describe()).isEqualTo("except on h2, sqlite: drop table invoice");
        assertThat(new ExceptOn(Set.of("h2"), List.of(ONE, TWO)).describe()).isEqualTo("except on h2: 2 operations");
        assertThat(Shop.after(except).table(Shop.INVOICE)).isEmpty();
        assertThat(SchemaAfter.of(except, Shop.SCHEMA, "h2")).isEqualTo(Shop.SCHEMA);
        assertThat(Inversion.of(List.of(new ExceptOn(Set.of("h2"), List.of(ONE, TWO)))))
                .containsExactly(new ExceptOn(Set.of("h2"), BACK));
        assertThatThrownBy(() -> new ExceptOn(Set.of(), List.of()))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("No engine cannot be left out. exceptOn names none. Write exceptOn(\"sqlite\", o -> ...).");
    }

    @Test
    void outside_a_transaction_the_way_back_is_outside_too() {
        Apart apart = new Apart(List.of(ONE, TWO));

        assertThat(apart.describe()).isEqualTo("apart: 2 operations");
        assertThat(new Apart(List.of(DROP)).describe()).isEqualTo("apart: drop table invoice");
        assertThat(Inversion.of(List.of(apart))).containsExactly(new Apart(BACK));
        assertThat(Shop.after(new Apart(List.of(DROP))).table(Shop.INVOICE)).isEmpty();
    }

    @Test
    void code_and_backfills_have_transactions_by_nature() {
        RunCode code = new RunCode("split names", handle -> {}, null);
        Backfill backfill = new Backfill(rowsOf("invoice").set("total", 0).all());

        assertThatThrownBy(() -> new Apart(List.of(code)))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("'run split names' cannot stand outside a transaction. Code works in the transaction of the"
                        + " run. Write it beside apart(...).");
        assertThatThrownBy(() -> new Apart(List.of(new OnlyOn(Set.of("h2"), List.of(backfill)))))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "'backfill invoice' cannot stand outside a transaction. A backfill has a transaction for each"
                                + " of its batches. Write it beside apart(...).");
    }
}
