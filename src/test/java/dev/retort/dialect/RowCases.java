package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.json;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.rows;
import static dev.retort.schema.Define.rowsFrom;
import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.script;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Sql;
import java.util.List;

/** Rows that are inserted where there is none, changed, deleted, and what stands in scopes. */
final class RowCases {

    private RowCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("rows that are not there yet, also not among those before them")
                        .given(RowCases::roles)
                        .when(ops -> ops.insertRows(
                                "role",
                                rows(
                                                row("name", "guest", "rank", 5),
                                                row("name", "it's", "rank", 6),
                                                row("name", "it's", "rank", 7),
                                                row("name", null, "rank", 8),
                                                row("name", null, "rank", 8))
                                        .skippingExisting("name")))
                        .oneWay()
                        .answering("select rank from role order by rank", "1", "2", "6", "8", "8"),
                contractCase("rows that are not there yet by two columns, with a document")
                        .given(ops -> {
                            ops.createTable(
                                    "a",
                                    column("b", integer()),
                                    column("c", integer()),
                                    column("d", json()),
                                    unique("b", "c"));
                            ops.insertRows("a", row("b", 1, "c", 1, "d", "{}"));
                        })
                        .when(ops -> ops.insertRows(
                                "a",
                                rows(row("b", 1, "c", 1, "d", "[1]"), row("b", 1, "c", 2, "d", "[2]"))
                                        .skippingExisting("b", "c")))
                        .oneWay()
                        .answering("select c from a order by c", "1", "2")
                        .answering("select count(*) from a where cast(d as varchar(9)) like '%2%'", "1"),
                contractCase("rows of a query")
                        .given(RowCases::roles)
                        .when(ops -> ops.insertRows(
                                "role",
                                rowsFrom("select concat(name, 'x'), rank + ? from role", 10)
                                        .into("name", "rank")))
                        .oneWay()
                        .answering("select rank from role order by rank", "1", "2", "11", "12"),
                contractCase("rows of a query that are not there yet")
                        .needing(Feature.SKIPPING_ROWS_OF_QUERIES)
                        .given(RowCases::roles)
                        .when(ops -> ops.insertRows(
                                "role",
                                rowsFrom(
                                                "select 'x', rank + ? from role where rank < 9 union all select name, 9 from role"
                                                        + " -- done",
                                                10)
                                        .into("name", "rank")
                                        .skippingExisting("name")))
                        .oneWay()
                        .answering("select count(*) from role", "3")
                        .answering("select count(*) from role where name = 'x' and rank > 10", "1"),
                contractCase("rows that are updated")
                        .given(RowCases::roles)
                        .when(ops -> ops.updateRows(rowsOf("role")
                                .set("rank", 7)
                                .setSql("name", "upper(name)")
                                .where("name = ? or name = '?'", "guest")
                                .undoneBy("update role set rank = 2, name = 'guest' where rank = ?", 7)))
                        .answering("select name from role order by rank", "admin", "GUEST"),
                contractCase("all rows, updated by an expression with values")
                        .given(RowCases::roles)
                        .when(ops -> ops.updateRows(rowsOf("role")
                                .setSql("rank", "rank + ?", 5)
                                .setSql("name", "concat(name, '?')")
                                .all()))
                        .oneWay()
                        .answering("select name from role where rank > 5 order by rank", "admin?", "guest?"),
                contractCase("a document and a flag that are updated")
                        .given(ops -> {
                            ops.createTable("a", column("b", json()), column("c", bool()), column("d", varchar(9)));
                            ops.insertRows("a", row("b", "{}", "c", null, "d", "x"));
                        })
                        .when(ops -> ops.updateRows(rowsOf("a")
                                .set("b", "{\"e\": 1}")
                                .set("c", true)
                                .set("d", null)
                                .where("c is null")))
                        .oneWay()
                        .answering("select count(*) from a where c = true and d is null", "1"),
                contractCase("rows that are deleted")
                        .given(RowCases::roles)
                        .when(ops -> ops.deleteRows(rowsOf("role").where("rank = ?", 2)))
                        .oneWay()
                        .answering("select name from role", "admin"),
                contractCase("all rows, deleted")
                        .given(RowCases::roles)
                        .when(ops -> ops.deleteRows(rowsOf("role").all().nothingToUndo()))
                        .answering("select count(*) from role", "0"),
                contractCase("a backfill as one statement")
                        .given(RowCases::roles)
                        .when(ops -> ops.backfill(rowsOf("role").set("rank", 0).where("rank > 1")))
                        .oneWay()
                        .answering("select rank from role order by rank", "0", "1"),
                contractCase("SQL with another text for each engine")
                        .given(RowCases::roles)
                        .when(ops -> ops.execute(onEvery(sql("nonsense ?", 4), "update role set rank = ?")))
                        .oneWay()
                        .answering("select distinct rank from role", "4"),
                contractCase("a script")
                        .given(RowCases::roles)
                        .when(ops -> ops.script(script("sql/seed.sql").undoneBy("sql/drop.sql")))
                        .answering("select count(*) from role where name in ('admin; or so', 'it''s a ; too')", "2"),
                contractCase("operations on every engine but one")
                        .given(RowCases::roles)
                        .when(ops -> ops.exceptOn("mysql", o -> o.execute("update role set rank = rank + 10")))
                        .when(ops -> ops.exceptOn(
                                Dialects.names().stream()
                                        .filter(name -> !name.equals("mysql"))
                                        .toList(),
                                o -> o.execute("update role set rank = rank + 10")))
                        .oneWay()
                        .answering("select rank from role order by rank", "11", "12"));
    }

    private static Sql onEvery(Sql said, String text) {
        Sql every = said;
        for (String name : Dialects.names()) {
            every = every.on(name, text);
        }
        return every;
    }

    private static void roles(Ops ops) {
        ops.createTable("role", column("name", varchar(20)), column("rank", integer()), unique("name"));
        ops.insertRows("role", row("name", "admin", "rank", 1), row("name", "guest", "rank", 2));
    }
}
