package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InversionTest {

    private static final Table ROLE = table("role", column("id", bigint()));
    private static final Table PART = table("part", column("id", bigint()));
    private static final Operation ROWS = new InsertRows(ROLE.name(), List.of(row("id", 1)));
    private static final Operation MORE_ROWS = new InsertRows(ROLE.name(), List.of(row("id", 2)));

    @Test
    void the_last_operation_is_undone_first() {
        assertThat(Inversion.of(List.of(
                        new CreateTable(ROLE),
                        new CreateIndex(ROLE.name(), index("id")),
                        new RenameTable(ROLE.name(), "task"))))
                .containsExactly(
                        new RenameTable(QualifiedName.of("task"), "role"),
                        new DropIndex(ROLE.name(), null, true, index("id"), false, false),
                        new DropTable(ROLE.name(), ROLE));
    }

    @Test
    void nothing_is_undone_by_nothing() {
        assertThat(Inversion.of(List.of())).isEmpty();
        assertThat(Inversion.of(List.of(new ExecuteSql(sql("analyze").nothingToUndo()))))
                .isEmpty();
    }

    @Test
    void an_operation_may_be_undone_by_several_in_their_order() {
        Operation first = new ExecuteSql(sql("first"));
        Operation second = new ExecuteSql(sql("second"));

        assertThat(Inversion.of(List.of(new UndoneBy(List.of(first, second)), new CreateTable(ROLE))))
                .containsExactly(new DropTable(ROLE.name(), ROLE), first, second);
    }

    @Test
    void rows_of_a_table_that_was_created_before_them_go_with_it() {
        assertThat(Inversion.of(List.of(new CreateTable(ROLE), ROWS, new CreateTable(PART), MORE_ROWS)))
                .containsExactly(new DropTable(PART.name(), PART), new DropTable(ROLE.name(), ROLE));
    }

    @Test
    void rows_of_another_table_do_not() {
        assertThatThrownBy(() -> Inversion.of(List.of(new CreateTable(PART), ROWS)))
                .isInstanceOf(IrreversibleException.class)
                .hasMessageStartingWith("'insert 1 row into role' cannot be undone");
    }

    @Test
    void rows_of_a_table_that_was_created_after_them_do_not() {
        assertThatThrownBy(() -> Inversion.of(List.of(ROWS, new CreateTable(ROLE))))
                .isInstanceOf(IrreversibleException.class);
    }

    @Test
    void after_a_rename_it_is_not_known_whose_rows_they_are() {
        assertThatThrownBy(
                        () -> Inversion.of(List.of(new CreateTable(ROLE), new RenameTable(ROLE.name(), "task"), ROWS)))
                .isInstanceOf(IrreversibleException.class);
    }

    @Test
    void rows_inside_a_scope_go_with_a_table_that_was_created_there() {
        Operation scope = new OnlyOn(Set.of("h2"), List.of(new CreateTable(ROLE), ROWS));

        assertThat(Inversion.of(List.of(scope)))
                .containsExactly(new OnlyOn(Set.of("h2"), List.of(new DropTable(ROLE.name(), ROLE))));
    }

    @Test
    void the_first_that_cannot_be_undone_from_the_end_is_named_with_two_ways_out() {
        assertThatThrownBy(() -> Inversion.of(List.of(
                        new ExecuteSql(sql("update role set id = id + 1")),
                        new DropTable(PART.name(), null),
                        new CreateTable(ROLE))))
                .isInstanceOf(IrreversibleException.class)
                .hasMessage("'drop table part' cannot be undone, because its columns are not known here. Write"
                        + " dropTable(\"part\", column(...), ...), or write the downgrade by hand.");
    }

    @Test
    void the_way_back_of_the_way_back_is_the_way() {
        List<Operation> operations =
                List.of(new CreateTable(ROLE), new CreateIndex(ROLE.name(), index("id")), new CreateTable(PART));

        assertThat(Inversion.of(Inversion.of(operations))).isEqualTo(operations);
    }

    private record UndoneBy(List<Operation> inverse) implements CustomOperation {

        @Override
        public String describe() {
            return "do";
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of("select 1");
        }
    }
}
