package dev.retort.diff;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which differences are carried out. */
class OrderTest {

    private static final Table PLAIN = table("a", column("id", bigint()).notNull(), primaryKey("id"));

    private static List<String> steps(Schema from, Schema to) {
        return Differ.between(
                        ComparedSchema.reflected(named(from), named(from)),
                        ComparedSchema.reflected(named(to), named(to)))
                .operations()
                .stream()
                .map(Operation::describe)
                .toList();
    }

    private static Schema named(Schema schema) {
        List<Table> tables = new ArrayList<>();
        schema.tables()
                .values()
                .forEach(table -> tables.add(NamingConvention.standard().name(table)));
        return Schema.of(tables, schema.objects().values());
    }

    private static Table pointing(String name, String to) {
        return table(
                name,
                column("id", bigint()).notNull(),
                column("other", bigint()),
                primaryKey("id"),
                foreignKey("other").references(to, "id"));
    }

    @Test
    void tables_that_point_at_each_other_get_the_last_key_at_the_end() {
        Schema circle = Schema.of(pointing("a", "b"), pointing("b", "c"), pointing("c", "a"));

        assertThat(steps(Schema.empty(), circle))
                .containsExactly(
                        "create table c",
                        "create table b",
                        "create table a",
                        "alter table c: add foreign key (other) references a (id)");
        assertThat(steps(circle, Schema.empty()))
                .containsExactly(
                        "alter table c: drop constraint c_other_fkey", "drop table a", "drop table b", "drop table c");
    }

    @Test
    void a_table_comes_behind_the_one_that_it_points_at_whatever_their_names() {
        assertThat(steps(Schema.empty(), Schema.of(pointing("a", "z"), pointing("z", "z"))))
                .containsExactly("create table z", "create table a");
    }

    @Test
    void a_key_on_an_index_comes_behind_the_index() {
        Table target = table("b", column("id", bigint()).notNull(), column("code", bigint()));
        Table indexed = target.with(index("code").unique().named("b_code"));
        Table key = PLAIN.with(column("code", bigint())).with(foreignKey("code").references("b", "code"));

        assertThat(steps(Schema.of(PLAIN, target), Schema.of(key, indexed)))
                .containsExactly(
                        "create index b_code on b",
                        "alter table a: add column code, add foreign key (code) references b (code)");
    }

    @Test
    void a_key_goes_before_what_it_stands_on_and_comes_again() {
        Table before = table("b", column("id", bigint()).notNull(), column("code", integer()), unique("code"));
        Table after = table("b", column("id", bigint()).notNull(), column("code", bigint()), unique("code"));
        Table pointing =
                table("a", column("code", integer()), foreignKey("code").references("b", "code"));
        Table widened = table("a", column("code", bigint()), foreignKey("code").references("b", "code"));

        assertThat(steps(Schema.of(before, pointing), Schema.of(after, widened)))
                .containsExactly(
                        "alter table a: drop constraint a_code_fkey",
                        "alter table b: set type of code to bigint",
                        "alter table a: set type of code to bigint, add foreign key (code) references b (code)");
    }

    @Test
    void what_columns_need_comes_before_tables_and_goes_behind_them() {
        List<SchemaObject> objects = List.of(
                enumType("mood", "good", "bad"),
                sequence("numbers"),
                function("checked(a integer)").returns("boolean").as("select true"));
        Schema schema = Schema.of(
                List.of(table("t", column("m", enumType("mood", "good", "bad")), check("checked(1)"))), objects);

        assertThat(steps(Schema.empty(), schema))
                .containsExactly(
                        "create enum mood",
                        "create sequence numbers",
                        "create function checked(a integer)",
                        "create table t");
        assertThat(steps(schema, Schema.empty()))
                .containsExactly(
                        "drop table t", "drop function checked(a integer)", "drop sequence numbers", "drop enum mood");
    }

    @Test
    void views_that_read_a_column_which_changes_go_before_and_come_again_one_upon_the_other() {
        Table before = PLAIN.with(column("code", varchar(20)));
        Table after = PLAIN.with(column("code", varchar(50)));
        List<SchemaObject> views = List.of(
                view("on_top").as("select * from codes"),
                materializedView("codes").as("select code from a"),
                view("apart").as("select 1"));

        assertThat(steps(Schema.of(List.of(before), views), Schema.of(List.of(after), views)))
                .containsExactly(
                        "drop view on_top",
                        "drop materialized view codes",
                        "alter table a: set type of code to varchar(50)",
                        "create materialized view codes",
                        "create view on_top");
    }

    @Test
    void all_changes_of_a_table_stand_in_one_operation() {
        Table before =
                table("a", column("id", bigint()).notNull(), column("b", integer()), unique("b"), primaryKey("id"));
        Table after = table(
                "a",
                column("id", bigint()).notNull(),
                column("c", bigint()).renamedFrom("b"),
                column("d", varchar(20)),
                primaryKey("id"));

        assertThat(steps(Schema.of(before), Schema.of(after)))
                .containsExactly("alter table a: rename column b to c, drop constraint a_b_key, add column d,"
                        + " set type of c to bigint");
    }

    @Test
    void a_label_between_two_others_is_added_in_its_place_and_one_that_goes_takes_a_new_enum() {
        Schema two = Schema.of(List.of(), List.of(enumType("mood", "good", "bad")));

        assertThat(steps(two, Schema.of(List.of(), List.of(enumType("mood", "good", "fair", "bad")))))
                .containsExactly("add label 'fair' to enum mood");
        assertThat(steps(two, Schema.of(List.of(), List.of(enumType("mood", "good", "awful")))))
                .containsExactly("replace the labels of enum mood by good, awful");
    }
}
