package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.dialect.TableCases.ACCOUNTS_WITH_INVOICES;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;

/** Constraints, from the first, added later and dropped. */
final class ConstraintCases {

    private ConstraintCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        for (Constraint constraint : List.of(
                primaryKey("id"),
                primaryKey("id").named("child_id_first"),
                unique("code"),
                unique("parent_id", "code").named("child_pair"),
                foreignKey("parent_id").references("parent", "id"),
                foreignKey("parent_id").references("parent", "id").named("child_of_parent"),
                foreignKey("parent_id", "code").references("parent", "id", "code"),
                check("code > 0"),
                check("code > 0 and parent_id is not null").named("child_is_whole"),
                check("state in ('open', 'paid')").named("child_state_known"),
                check("state <> 'void''d' or code = 1").named("child_state_not_void"))) {
            cases.add(added(constraint));
            cases.add(dropped(constraint));
        }
        for (ReferentialAction action : ReferentialAction.values()) {
            ForeignKey key = foreignKey("parent_id").references("parent", "id");
            cases.add(fromTheFirst(key.onDelete(action)));
            cases.add(fromTheFirst(key.onUpdate(action)));
            cases.add(added(key.onDelete(action).onUpdate(action)));
        }
        cases.addAll(single());
        return cases;
    }

    private static ContractCase added(Constraint constraint) {
        return needing(contractCase("a new " + title(constraint)), constraint)
                .given(ConstraintCases::parentAndChild)
                .given(ops -> ops.setDefault("child", "parent_id", 1))
                .when(ops -> ops.addConstraint("child", constraint));
    }

    private static ContractCase dropped(Constraint constraint) {
        // A check is dropped by its name only.
        Constraint known =
                constraint instanceof Check && constraint.name() == null ? constraint.named("child_check") : constraint;
        return contractCase("the end of a " + title(constraint))
                .given(ConstraintCases::parentAndChild)
                .given(ops -> ops.addConstraint("child", constraint))
                .when(ops -> ops.alterTable("child", dropConstraint(known)));
    }

    private static ContractCase fromTheFirst(ForeignKey key) {
        return needing(contractCase("a table with a " + title(key)), key)
                .given(ConstraintCases::parentAndChild)
                .when(ops ->
                        ops.createTable("other", column("parent_id", integer()).defaultTo(1), key));
    }

    private static ContractCase needing(ContractCase contractCase, Constraint constraint) {
        boolean setsDefault = constraint instanceof ForeignKey key
                && (key.deleting() == ReferentialAction.SET_DEFAULT || key.updating() == ReferentialAction.SET_DEFAULT);
        return setsDefault ? contractCase.needing(Feature.SET_DEFAULT_ACTION) : contractCase;
    }

    private static String title(Constraint constraint) {
        String title = constraint.describe() + (constraint.name() == null ? "" : " named " + constraint.name());
        return constraint instanceof ForeignKey key
                ? title + " on delete " + key.deleting().sql() + " on update "
                        + key.updating().sql()
                : title;
    }

    private static List<ContractCase> single() {
        return List.of(
                contractCase("a constraint dropped by its name")
                        .given(ConstraintCases::parentAndChild)
                        .given(ops -> ops.addConstraint("child", unique("code").named("child_code_once")))
                        .when(ops -> ops.dropConstraint("child", "child_code_once"))
                        .when(ops -> ops.insertRows("child", row("id", 2, "code", 10)))
                        .oneWay()
                        .answering("select count(*) from child", "2"),
                contractCase("a constraint dropped and another added in its place")
                        .given(ConstraintCases::parentAndChild)
                        .given(ops -> ops.addConstraint("child", unique("code")))
                        .when(ops -> ops.alterTable(
                                "child", dropConstraint(unique("code")), addConstraint(unique("code", "parent_id")))),
                contractCase("checks without names")
                        .when(ops -> ops.createTable(
                                "a", column("b", integer()), column("c", integer()), check("b > 0"), check("c > b"))),
                contractCase("a check that is kept")
                        .given(ops -> ops.createTable("a", column("b", integer())))
                        .when(ops -> ops.addConstraint(
                                "a", check("b between 1 and 9").named("a_b_digit")))
                        .when(ops -> ops.execute("insert into a (b) values (5)"))
                        .oneWay()
                        .answering("select b from a", "5"),
                contractCase("rows that go with the row they point at")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.execute(sql("delete from account where id = ?", 1)))
                        .oneWay()
                        .answering("select number from invoice", "2"),
                contractCase("rows that lose the row they point at")
                        .given(ConstraintCases::parentAndChild)
                        .given(ops -> ops.addConstraint(
                                "child",
                                foreignKey("parent_id")
                                        .references("parent", "id")
                                        .onDelete(ReferentialAction.SET_NULL)))
                        .when(ops -> ops.execute("delete from parent"))
                        .oneWay()
                        .answering("select count(*) from child where parent_id is null", "1"));
    }

    private static void parentAndChild(Ops ops) {
        ops.createTable(
                "parent",
                column("id", integer()).notNull(),
                column("code", integer()).notNull(),
                column("label", varchar(20)),
                primaryKey("id"),
                unique("id", "code"));
        ops.createTable(
                "child",
                column("id", integer()).notNull(),
                column("parent_id", integer()),
                column("code", integer()),
                column("state", varchar(10)));
        ops.insertRows("parent", row("id", 1, "code", 10, "label", "a"));
        ops.insertRows("child", row("id", 1, "parent_id", 1, "code", 10, "state", "open"));
    }
}
