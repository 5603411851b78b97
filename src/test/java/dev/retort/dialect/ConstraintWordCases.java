package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropForeignKey;
import static dev.retort.operation.TableChange.dropPrimaryKey;
import static dev.retort.operation.TableChange.dropUnique;
import static dev.retort.operation.TableChange.renameConstraint;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.validateConstraint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.unique;

import dev.retort.migration.Ops;
import dev.retort.schema.Match;
import java.util.List;

/** What constraints can say beside their columns, and constraints that are dropped by what they mean. */
final class ConstraintWordCases {

    private ConstraintWordCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("another name for a primary key")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", renameConstraint("child_pkey", "child_key"))),
                contractCase("another name for a unique constraint")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", renameConstraint("child_a_b_key", "child_once"))),
                contractCase("another name for a foreign key")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", renameConstraint("child_parent_id_fkey", "child_parent"))),
                contractCase("another name for a check")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", renameConstraint("child_a_positive", "a_is_positive"))),
                contractCase("a foreign key dropped by its column")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", dropForeignKey("parent_id")))
                        .oneWay(),
                contractCase("a foreign key dropped by what it is, and back")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.dropConstraint(
                                "child", foreignKey("parent_id").references("parent", "id"))),
                contractCase("a unique constraint dropped by its columns")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.alterTable("child", dropUnique("a", "b")))
                        .oneWay(),
                contractCase("a unique constraint with a name of its own dropped by its columns")
                        .given(ops -> ops.createTable(
                                "a", column("b", integer()), unique("b").named("whatever_it_is")))
                        .when(ops -> ops.alterTable("a", dropUnique("b")))
                        .oneWay(),
                contractCase("a primary key dropped, whatever its name")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                primaryKey("b").named("mine")))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2)))
                        .when(ops -> ops.alterTable("a", dropPrimaryKey()))
                        .oneWay(),
                contractCase("a primary key that gives way to another one")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()).notNull(),
                                primaryKey("b").named("mine")))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2)))
                        .when(ops -> ops.alterTable("a", dropPrimaryKey(), addConstraint(primaryKey("c"))))
                        .oneWay(),
                contractCase("the end of a constraint that is not there")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.dropConstraint("child", "nowhere", ifExists()))
                        .oneWay(),
                contractCase("the end of a constraint that is there, said with care")
                        .given(ConstraintWordCases::pair)
                        .when(ops -> ops.dropConstraint("child", check("a > 0").named("child_a_positive"), ifExists())),
                contractCase("a foreign key that is checked at the end of the transaction")
                        .preferring(Feature.DEFERRABLE_FOREIGN_KEYS)
                        .when(ConstraintWordCases::parent)
                        .when(ops -> ops.createTable(
                                "child",
                                column("parent_id", integer()),
                                foreignKey("parent_id")
                                        .references("parent", "id")
                                        .initiallyDeferred())),
                contractCase("a new foreign key that may be checked later")
                        .preferring(Feature.DEFERRABLE_FOREIGN_KEYS)
                        .given(ConstraintWordCases::parent)
                        .given(ops -> ops.createTable("child", column("parent_id", integer())))
                        .given(ops -> ops.insertRows("child", row("parent_id", 1)))
                        .when(ops -> ops.addConstraint(
                                "child",
                                foreignKey("parent_id")
                                        .references("parent", "id")
                                        .deferrable())),
                contractCase("unique constraints that are checked later")
                        .preferring(Feature.DEFERRABLE_KEYS)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                primaryKey("b").deferrable(),
                                unique("c").initiallyDeferred())),
                contractCase("a check that leaves out the rows that are there, until it is validated")
                        .preferring(Feature.UNVALIDATED_CONSTRAINTS)
                        .given(ops -> ops.createTable("a", column("b", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.addConstraint(
                                "a", check("b > 0").named("b_positive").notValid()))
                        .when(ops -> ops.alterTable("a", validateConstraint("b_positive"))),
                contractCase("a foreign key that leaves out the rows that are there")
                        .preferring(Feature.UNVALIDATED_CONSTRAINTS)
                        .given(ConstraintWordCases::parent)
                        .given(ops -> ops.createTable("child", column("parent_id", integer())))
                        .given(ops -> ops.insertRows("child", row("parent_id", 1)))
                        .when(ops -> ops.addConstraint(
                                "child",
                                foreignKey("parent_id")
                                        .references("parent", "id")
                                        .notValid())),
                contractCase("not null by way of a check")
                        .needing(Feature.NOT_NULL_CHECKS)
                        .preferring(Feature.UNVALIDATED_CONSTRAINTS)
                        .given(ops -> ops.createTable("a", column("b", integer()), column("c", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.alterTable(
                                "a",
                                addConstraint(
                                        check("b is not null").named("b_given").notValid())))
                        .when(ops -> ops.alterTable("a", validateConstraint("b_given")))
                        .when(ops -> ops.alterTable(
                                "a",
                                setNotNull("b"),
                                dropConstraint(check("b is not null").named("b_given")))),
                contractCase("a unique constraint that takes an index over")
                        .preferring(Feature.CONSTRAINT_USING_INDEX)
                        .given(ops -> ops.createTable("a", column("b", integer()), column("c", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2)))
                        .given(ops ->
                                ops.createIndex("a", index("b", "c").unique().named("a_b_c_key")))
                        .when(ops -> ops.alterTable(
                                "a",
                                addConstraint(
                                        unique("b", "c").named("a_b_c_key").usingIndex("a_b_c_key")))),
                contractCase("a unique constraint that counts null")
                        .needing(Feature.NULLS_NOT_DISTINCT)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                unique("b", "c").nullsNotDistinct())),
                contractCase("a unique constraint with further columns")
                        .preferring(Feature.INDEX_INCLUDE)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                unique("b").include("c"))),
                contractCase("a primary key with further columns")
                        .preferring(Feature.INDEX_INCLUDE)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                primaryKey("b").include("c"))),
                contractCase("a primary key with further columns on a table that has rows")
                        .preferring(Feature.INDEX_INCLUDE)
                        .given(ops ->
                                ops.createTable("a", column("b", integer()).notNull(), column("c", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2)))
                        .when(ops -> ops.addConstraint("a", primaryKey("b").include("c"))),
                contractCase("the end of a primary key with further columns, and of a column among them")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                primaryKey("b").include("c")))
                        .when(ops -> ops.alterTable(
                                "a", dropConstraint(primaryKey("b").include("c")), dropColumn(column("c", integer())))),
                contractCase("another name for a further column of a primary key")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                primaryKey("b").include("c")))
                        .when(ops -> ops.renameColumn("a", "c", "d")),
                contractCase("a primary key that takes over an index with further columns")
                        .preferring(Feature.CONSTRAINT_USING_INDEX)
                        .preferring(Feature.INDEX_INCLUDE)
                        .given(ops ->
                                ops.createTable("a", column("b", integer()).notNull(), column("c", integer())))
                        .given(ops -> ops.createIndex(
                                "a", index("b").unique().include("c").named("a_pkey")))
                        .when(ops -> ops.addConstraint(
                                "a",
                                primaryKey("b").include("c").named("a_pkey").usingIndex("a_pkey")))
                        .oneWay(),
                contractCase("a foreign key that matches in full")
                        .needing(Feature.MATCH_FULL)
                        .when(ops -> ops.createTable(
                                "parent", column("a", integer()), column("b", integer()), primaryKey("a", "b")))
                        .when(ops -> ops.createTable(
                                "child",
                                column("a", integer()),
                                column("b", integer()),
                                foreignKey("a", "b")
                                        .references("parent", "a", "b")
                                        .match(Match.FULL))),
                contractCase("a check that engines spell differently")
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                check(sql("b > 0")
                                                .on("h2", "b > 1")
                                                .on("sqlite", "b > 2")
                                                .on("mariadb", "b > 3"))
                                        .named("b_large"))));
    }

    private static void parent(Ops ops) {
        ops.createTable("parent", column("id", integer()), primaryKey("id"));
        ops.insertRows("parent", row("id", 1));
    }

    private static void pair(Ops ops) {
        parent(ops);
        ops.createTable(
                "child",
                column("id", integer()),
                column("a", integer()).notNull(),
                column("b", integer()),
                column("parent_id", integer()),
                primaryKey("id"),
                unique("a", "b"),
                foreignKey("parent_id").references("parent", "id"),
                check("a > 0").named("child_a_positive"));
        ops.insertRows("child", row("id", 1, "a", 1, "b", 2, "parent_id", 1));
    }
}
