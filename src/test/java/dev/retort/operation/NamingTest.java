package dev.retort.operation;

import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropForeignKey;
import static dev.retort.operation.TableChange.dropPrimaryKey;
import static dev.retort.operation.TableChange.dropUnique;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.using;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Constraint.Kind;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Naming NAMING = new Naming(NamingConvention.standard());
    private static final QualifiedName T = QualifiedName.parse("shop.t");
    private static final Table OPEN = table(
            "shop.t",
            column("a", bigint()),
            primaryKey("a"),
            unique("a"),
            foreignKey("a").references("other", "id"),
            check("a > 0"),
            check("a > 1"),
            index("a"));
    private static final Table NAMED = table(
            "shop.t",
            column("a", bigint()),
            primaryKey("a").named("t_pkey"),
            unique("a").named("t_a_key"),
            foreignKey("a").references("other", "id").named("t_a_fkey"),
            check("a > 0").named("t_check"),
            check("a > 1").named("t_check1"),
            index("a").named("t_a_idx"));

    @Test
    void everything_in_a_created_table_gets_a_name() {
        assertThat(NAMING.named(new CreateTable(OPEN))).isEqualTo(new CreateTable(NAMED));
    }

    @Test
    void everything_in_the_table_that_a_drop_says_gets_a_name() {
        assertThat(NAMING.named(new DropTable(T, OPEN))).isEqualTo(new DropTable(T, NAMED));
        assertThat(NAMING.named(new DropTable(T, null))).isEqualTo(new DropTable(T, null));
    }

    @Test
    void an_added_constraint_gets_a_name() {
        assertThat(NAMING.named(alter(addConstraint(unique("a")), setNotNull("a"))))
                .isEqualTo(alter(addConstraint(unique("a").named("t_a_key")), setNotNull("a")));
    }

    @Test
    void a_constraint_dropped_by_meaning_gets_the_name_it_was_given() {
        assertThat(NAMING.named(alter(dropConstraint(unique("a")))))
                .isEqualTo(alter(new DropConstraint(
                        "t_a_key", meaning(Kind.UNIQUE, "a"), unique("a").named("t_a_key"), false, false)));
        assertThat(NAMING.named(alter(dropConstraint("k")))).isEqualTo(alter(dropConstraint("k")));
    }

    @Test
    void a_constraint_dropped_by_its_columns_gets_the_name_that_it_presumably_has() {
        assertThat(NAMING.named(alter(dropUnique("a", "b"), dropForeignKey("a"), dropPrimaryKey())))
                .isEqualTo(alter(
                        new DropConstraint("t_a_b_key", meaning(Kind.UNIQUE, "a", "b"), null, false, false),
                        new DropConstraint("t_a_fkey", meaning(Kind.FOREIGN_KEY, "a"), null, false, false),
                        new DropConstraint("t_pkey", meaning(Kind.PRIMARY_KEY), null, false, false)));
    }

    @Test
    void an_exclusion_constraint_is_named_by_its_keys() {
        assertThat(NAMING.named(alter(addConstraint(exclude(
                        using("gist"), key("room").with("="), expression("x").with("&&"))))))
                .isEqualTo(alter(addConstraint(exclude(
                                using("gist"),
                                key("room").with("="),
                                expression("x").with("&&"))
                        .named("t_room_expr_excl"))));
    }

    @Test
    void long_names_are_shortened_whatever_they_are_of() {
        String wide = "a".repeat(70);
        Operation named = NAMING.named(alter(
                addConstraint(exclude(using("gist"), key(wide).with("="))),
                addConstraint(unique(wide)),
                dropUnique(wide),
                dropForeignKey(wide)));

        assertThat(((AlterTable) named).changes())
                .map(change -> change instanceof AddConstraint add
                        ? add.constraint().name()
                        : ((DropConstraint) change).name())
                .allSatisfy(name -> assertThat(name).hasSize(63))
                .satisfies(names -> assertThat(names.get(1)).isEqualTo(names.get(2)));
    }

    @Test
    void an_index_gets_the_same_name_when_it_is_created_and_when_it_is_dropped() {
        assertThat(NAMING.named(new CreateIndex(T, index("a"))))
                .isEqualTo(new CreateIndex(T, index("a").named("t_a_idx")));
        assertThat(NAMING.named(new DropIndex(T, null, true, index("a"), false, false)))
                .isEqualTo(new DropIndex(T, "t_a_idx", true, index("a").named("t_a_idx"), false, false));
        assertThat(NAMING.named(DropIndex.of(T, "i"))).isEqualTo(DropIndex.of(T, "i"));
    }

    @Test
    void a_name_that_a_drop_says_is_the_name_of_what_it_was() {
        assertThat(NAMING.named(new DropIndex(T, "i", false, index("a"), false, false)))
                .isEqualTo(new DropIndex(T, "i", false, index("a").named("i"), false, false));
        assertThat(NAMING.named(alter(new DropConstraint("k", null, unique("a"), false, false))))
                .isEqualTo(alter(new DropConstraint("k", null, unique("a").named("k"), false, false)));
    }

    @Test
    void names_that_were_said_stay() {
        assertThat(NAMING.named(new CreateIndex(T, index("a").named("i"))))
                .isEqualTo(new CreateIndex(T, index("a").named("i")));
        assertThat(NAMING.named(alter(dropConstraint(unique("a").named("k")))))
                .isEqualTo(alter(dropConstraint(unique("a").named("k"))));
    }

    @Test
    void names_are_given_inside_scopes_too() {
        Operation inner = new OnlyOn(Set.of("h2"), List.of(new CreateIndex(T, index("a"))));
        Operation named =
                new OnlyOn(Set.of("h2"), List.of(new CreateIndex(T, index("a").named("t_a_idx"))));

        assertThat(NAMING.named(new OnlyOn(Set.of("h2", "sqlite"), List.of(inner, new CreateTable(OPEN)))))
                .isEqualTo(new OnlyOn(Set.of("h2", "sqlite"), List.of(named, new CreateTable(NAMED))));
    }

    @Test
    void what_has_no_names_to_give_is_the_same_operation() {
        List<Operation> operations = List.of(
                new RenameTable(T, "u"),
                new InsertRows(T, List.of(row("a", 1))),
                new ExecuteSql(sql("analyze")),
                new RunCode("nothing", handle -> {}, null));

        assertThat(operations).allSatisfy(each -> assertThat(NAMING.named(each)).isSameAs(each));
    }

    private static DropConstraint.Meaning meaning(Kind kind, String... columns) {
        return new DropConstraint.Meaning(kind, List.of(columns), null);
    }

    private static AlterTable alter(TableChange... changes) {
        return new AlterTable(T, List.of(changes));
    }
}
