package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.dialect.TableCases.ACCOUNTS_WITH_INVOICES;
import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropDefault;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setDefaultSql;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import java.util.List;

/** Changes to the columns of a table that has rows. */
final class ColumnCases {

    private ColumnCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("a new column")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.addColumn("note", column("author", varchar(50))))
                        .answering("select count(*) from note where author is null", "2"),
                contractCase("a new column that is never null")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.addColumn(
                                "note", column("rank", integer()).notNull().defaultTo(7)))
                        .answering("select rank from note", "7", "7"),
                contractCase("a new column that numbers the rows")
                        .needing(Feature.IDENTITY_OUTSIDE_KEY)
                        .given(ColumnCases::notes)
                        .when(ops -> ops.addColumn(
                                "note", column("serial_no", bigint()).identity()))
                        .answering("select serial_no from note order by 1", "1", "2"),
                contractCase("the end of a column")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.dropColumn("note", column("body", varchar(20)))),
                contractCase("the end of a column of which nothing is said")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.dropColumn("note", "body"))
                        .oneWay(),
                contractCase("the end of a column in the middle")
                        .given(ops -> ops.createTable(
                                "a", column("b", integer()), column("c", integer()), column("d", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2, "d", 3)))
                        .when(ops -> ops.dropColumn("a", "c"))
                        .oneWay()
                        .answering("select d from a", "3"),
                contractCase("the end of a column with a default and an index")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()).notNull().defaultTo(1),
                                index("c")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.dropColumn("a", "c"))
                        .oneWay(),
                contractCase("the end of a column with a unique constraint")
                        .given(ops -> ops.createTable("a", column("b", integer()), column("c", integer()), unique("c")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.dropColumn("a", "c"))
                        .oneWay(),
                contractCase("the end of a column that points at another table")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .given(ops -> ops.createTable(
                                "payment",
                                column("id", integer()),
                                column("invoice_id", bigint()),
                                foreignKey("invoice_id").references("invoice", "id")))
                        .when(ops -> ops.dropColumn("payment", "invoice_id"))
                        .oneWay(),
                contractCase("another name for a column")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.renameColumn("note", "body", "content"))
                        .answering("select content from note order by id", "10", "20"),
                contractCase("another name for a column with a unique constraint and an index")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()).notNull().defaultTo(5),
                                unique("b", "c"),
                                index("c")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.renameColumn("a", "c", "d"))
                        .answering("select d from a", "5"),
                contractCase("another name for a column of the primary key that others point at")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.renameColumn("account", "id", "account_no"))
                        .answering("select account_no from account order by 1", "1", "2"),
                contractCase("another name for a column that points at another table")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.renameColumn("invoice", "account_id", "customer_id"))
                        .answering("select customer_id from invoice order by 1", "1", "2"),
                contractCase("another name for a column that its own table points at")
                        .given(ops -> ops.createTable(
                                "node",
                                column("id", integer()),
                                column("parent_id", integer()),
                                primaryKey("id"),
                                foreignKey("parent_id").references("node", "id")))
                        .when(ops -> ops.renameColumn("node", "id", "node_no")),
                contractCase("a longer text")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note", setType("body", varchar(50)).was(varchar(20)))),
                contractCase("a wider number")
                        .given(ops -> ops.createTable("a", column("b", smallint()), column("c", decimal(6, 2))))
                        .given(ops -> ops.insertRows("a", row("b", 3, "c", 1.5)))
                        .when(ops -> ops.alterTable(
                                "a",
                                setType("b", bigint()).was(smallint()),
                                setType("c", decimal(12, 4)).was(decimal(6, 2))))
                        .answering("select b from a where c = 1.5", "3"),
                contractCase("another type for a column that is never null and has a default")
                        .given(ops -> ops.createTable(
                                "a", column("b", integer()).notNull().defaultTo(4), column("c", integer()), index("b")))
                        .given(ops -> ops.insertRows("a", row("c", 1)))
                        .when(ops -> ops.setType("a", "b", bigint()))
                        .when(ops -> ops.insertRows("a", row("c", 2)))
                        .oneWay()
                        .answering("select b from a", "4", "4"),
                contractCase("another type by an expression")
                        .needing(Feature.TYPE_CONVERSIONS)
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note",
                                setType("body", integer())
                                        .using("cast(body as integer) + 1")
                                        .was(varchar(20))))
                        .oneWay()
                        .answering("select body from note order by id", "11", "21"),
                contractCase("another type by an expression, and back by another")
                        .needing(Feature.TYPE_CONVERSIONS)
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note",
                                setType("body", integer())
                                        .using("cast(body as integer) + 1")
                                        .was(varchar(20), "cast(body - 1 as char(2))")))
                        .answering("select body from note order by id", "11", "21"),
                contractCase("a text becomes a number")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note", setType("body", integer()).was(varchar(20))))
                        .answering("select body from note order by id", "10", "20"),
                contractCase("a text that has a default becomes a number, with another default")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", varchar(9)).defaultTo("7")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.alterTable(
                                "a",
                                setType("c", integer()).was(varchar(9)),
                                setDefault("c", 8).was("7")))
                        .when(ops -> ops.insertRows("a", row("b", 2)))
                        .oneWay()
                        .answering("select c from a order by b", "7", "8"),
                contractCase("a number becomes a text")
                        .given(ops -> ops.createTable("a", column("b", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 12)))
                        .when(ops ->
                                ops.alterTable("a", setType("b", varchar(9)).was(integer())))
                        .answering("select b from a", "12"),
                contractCase("null forbidden").given(ColumnCases::notes).when(ops -> ops.setNotNull("note", "body")),
                contractCase("null allowed")
                        .given(ops -> ops.createTable("a", column("b", text()).notNull(), column("c", integer())))
                        .given(ops -> ops.insertRows("a", row("b", "x", "c", 1)))
                        .when(ops -> ops.dropNotNull("a", "b")),
                contractCase("a default")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note", setDefault("body", "it's empty").hadNone()))
                        .when(ops -> ops.execute(
                                sql("insert into note (id) values (3)").undoneBy("delete from note where id = 3")))
                        .answering("select body from note where id = 3", "it's empty"),
                contractCase("another default")
                        .given(ops -> ops.createTable(
                                "a", column("b", integer()).notNull().defaultTo(1)))
                        .when(ops -> ops.alterTable("a", setDefault("b", 2).was(1))),
                contractCase("a default that the engine evaluates")
                        .given(ops -> ops.createTable("a", column("b", date()), column("c", integer())))
                        .when(ops -> ops.alterTable(
                                "a", setDefaultSql("b", "current_date").hadNone()))
                        .when(ops -> ops.execute("insert into a (c) values (1)"))
                        .oneWay()
                        .answering("select count(*) from a where b is not null", "1"),
                contractCase("no default any more")
                        .given(ops ->
                                ops.createTable("a", column("b", varchar(5)).defaultTo("x"), column("c", integer())))
                        .given(ops -> ops.execute("insert into a (c) values (1)"))
                        .when(ops -> ops.alterTable("a", dropDefault("b").was("x")))
                        .answering("select b from a", "x"),
                contractCase("a column that numbers the rows")
                        .when(ops -> ops.createTable(
                                "a", column("id", bigint()).identity(), column("b", integer()), primaryKey("id")))
                        .when(ops -> ops.execute("insert into a (b) values (7)"))
                        .when(ops -> ops.execute("insert into a (b) values (8)"))
                        .oneWay()
                        .answering("select id from a order by b", "1", "2"),
                contractCase("a small column that numbers the rows")
                        .when(ops -> ops.createTable(
                                "a", column("id", integer()).identity(), column("b", integer()), primaryKey("id"))),
                contractCase("a column outside the primary key that numbers the rows")
                        .needing(Feature.IDENTITY_OUTSIDE_KEY)
                        .when(ops -> ops.createTable(
                                "a",
                                column("id", integer()),
                                column("b", bigint()).identity(),
                                primaryKey("id"))),
                contractCase("changes to a column that a check is about")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()),
                                check("b > 0").named("a_b_positive")))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", 2)))
                        .when(ops -> ops.setNotNull("a", "b")),
                contractCase("a column dropped and another added under its name")
                        .given(ColumnCases::notes)
                        .when(ops -> ops.alterTable(
                                "note", dropColumn(column("body", varchar(20))), addColumn(column("body", integer()))))
                        .answering("select count(*) from note where body is null", "2"));
    }

    private static void notes(Ops ops) {
        ops.createTable("note", column("id", integer()).notNull(), column("body", varchar(20)), primaryKey("id"));
        ops.insertRows("note", row("id", 1, "body", "10"), row("id", 2, "body", "20"));
    }
}
