package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.commentOnTable;
import static dev.retort.operation.TableChange.dropCollation;
import static dev.retort.operation.TableChange.dropComment;
import static dev.retort.operation.TableChange.dropIdentity;
import static dev.retort.operation.TableChange.dropTableComment;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setCollation;
import static dev.retort.operation.TableChange.setComment;
import static dev.retort.operation.TableChange.setIdentity;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.comment;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.ifNotExists;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import java.util.List;
import java.util.function.BiConsumer;

/** What columns can say beside their type, their default and whether they may be null. */
final class ColumnWordCases {

    private ColumnWordCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("a column that the engine numbers in its older way")
                        .when(ops -> ops.createTable(
                                "a", column("id", bigint()).autoIncrement(), column("b", integer()), primaryKey("id")))
                        .when(ops -> ops.insertRows("a", row("b", 5), row("b", 6)))
                        .answering("select id from a order by id", "1", "2"),
                contractCase("columns that the engine numbers in its older way, of other sizes")
                        .when(ops ->
                                ops.createTable("a", column("id", integer()).autoIncrement(), primaryKey("id")))
                        .when(ops ->
                                ops.createTable("b", column("id", smallint()).autoIncrement(), primaryKey("id"))),
                contractCase("a column that nobody but the engine numbers")
                        .needing(Feature.IDENTITY_ALWAYS)
                        .when(ops -> ops.createTable(
                                "a", column("id", bigint()).identityAlways(), column("b", integer()), primaryKey("id")))
                        .when(ops -> ops.insertRows("a", row("b", 5)))
                        .answering("select id from a", "1"),
                contractCase("a column that becomes an identity goes on behind the largest number")
                        .needing(Feature.CHANGE_IDENTITY)
                        .given(ops -> ops.createTable(
                                "a", column("id", bigint()).notNull(), column("b", integer()), primaryKey("id")))
                        .given(ops -> ops.insertRows("a", row("id", 7, "b", 1)))
                        .when(ops -> ops.alterTable("a", setIdentity("id")))
                        .when(ops -> ops.insertRows("a", row("b", 2)))
                        .oneWay()
                        .answering("select id from a order by id", "7", "8"),
                contractCase("a column that is no identity any more, and back")
                        .needing(Feature.CHANGE_IDENTITY)
                        .given(ops -> ops.createTable(
                                "a", column("id", bigint()).identity(), column("b", integer()), primaryKey("id")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.alterTable("a", dropIdentity("id"))),
                contractCase("a column that is worked out and kept")
                        .needing(Feature.STORED_COLUMNS)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()).notNull(),
                                column("c", integer()).generatedAs("b + 1").stored()))
                        .when(ops -> ops.insertRows("a", row("b", 5)))
                        .answering("select c from a", "6"),
                contractCase("a column that is worked out when it is read")
                        .needing(Feature.VIRTUAL_COLUMNS)
                        .when(ops -> ops.createTable(
                                "a",
                                column("b", integer()).notNull(),
                                column("c", integer()).generatedAs("b + 1")))
                        .when(ops -> ops.insertRows("a", row("b", 5)))
                        .answering("select c from a", "6"),
                contractCase("a new column that is worked out and kept")
                        .needing(Feature.STORED_COLUMNS)
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn(
                                "a", column("c", integer()).generatedAs("b + 1").stored()))
                        .answering("select c from a", "8"),
                contractCase("a new column that is worked out when it is read")
                        .needing(Feature.VIRTUAL_COLUMNS)
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn("a", column("c", integer()).generatedAs("b + 1")))
                        .answering("select c from a", "8"),
                contractCase("the end of a column that is worked out")
                        .needing(Feature.STORED_COLUMNS)
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()).notNull(),
                                column("c", integer()).generatedAs("b + 1").stored()))
                        .given(ops -> ops.insertRows("a", row("b", 5)))
                        .when(ops -> ops.dropColumn(
                                "a", column("c", integer()).generatedAs("b + 1").stored())),
                contractCase("a table and columns with comments")
                        .preferring(Feature.COMMENTS)
                        .when(ops -> ops.createTable(
                                "a", column("b", integer()).comment("it's b"), comment("all of \"a\" \\ and more"))),
                contractCase("a new column with a comment")
                        .preferring(Feature.COMMENTS)
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn("a", column("c", integer()).comment("new"))),
                contractCase("other comments")
                        .preferring(Feature.COMMENTS)
                        .given(ops ->
                                ops.createTable("a", column("b", integer()).comment("old"), comment("older")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.alterTable(
                                "a",
                                setComment("b", "new").was("old"),
                                commentOnTable("newer").was("older"))),
                contractCase("comments that were not there, and no longer are")
                        .preferring(Feature.COMMENTS)
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                column("c", integer()).comment("c")))
                        .when(ops -> ops.alterTable(
                                "a",
                                setComment("b", "b").hadNone(),
                                commentOnTable("a").hadNone(),
                                dropComment("c").was("c"))),
                contractCase("a table without the comment that it had")
                        .preferring(Feature.COMMENTS)
                        .given(ops -> ops.createTable("a", column("b", integer()), comment("of a")))
                        .when(ops -> ops.alterTable("a", dropTableComment().was("of a"))),
                contractCase("texts that compare in another way")
                        .needing(Feature.COLLATIONS)
                        .given(ColumnWordCases::words)
                        .when(ops -> collated(
                                ops,
                                (o, name) -> o.alterTable(
                                        "a", setCollation("b", name).hadNone()))),
                contractCase("texts that compare in the usual way again")
                        .needing(Feature.COLLATIONS)
                        .given(ColumnWordCases::words)
                        .given(ops -> collated(ops, (o, name) -> o.setCollation("a", "b", name)))
                        .when(ops -> collated(
                                ops,
                                (o, name) ->
                                        o.alterTable("a", dropCollation("b").was(name)))),
                contractCase("texts that get another type, another name and another way to compare")
                        .needing(Feature.COLLATIONS)
                        .given(ColumnWordCases::words)
                        .when(ops -> collated(
                                ops,
                                (o, name) -> o.alterTable(
                                        "a",
                                        setType("b", varchar(40)).was(varchar(20)),
                                        setCollation("b", name).hadNone(),
                                        renameColumn("b", "c")))),
                contractCase("a new column that is never null, for rows that are there")
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.alterTable(
                                "a", addColumn(column("c", integer()).notNull()).filledWith(3)))
                        .answering("select c from a", "3"),
                contractCase("a new column that is filled with one value and has another by default")
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.alterTable(
                                "a",
                                addColumn(column("c", varchar(9)).notNull().defaultTo("new"))
                                        .filledWith("old")))
                        .answering("select c from a", "old"),
                contractCase("a new column that an expression fills")
                        .needing(Feature.DEFAULT_EXPRESSIONS)
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.alterTable(
                                "a", addColumn(column("c", integer()).notNull()).filledWith(sql("1 + 1"))))
                        .answering("select c from a", "2"),
                contractCase("constraints that are said at columns")
                        .given(ops -> ops.createTable(
                                "parent", column("id", integer()).primaryKey()))
                        .given(ops -> ops.insertRows("parent", row("id", 1)))
                        .when(ops -> ops.createTable(
                                "a",
                                column("id", integer()).primaryKey(),
                                column("b", integer()).unique(),
                                column("parent_id", integer()).notNull().references("parent", "id"))),
                contractCase("a new column with constraints that are said at it")
                        .given(ops -> ops.createTable(
                                "parent", column("id", integer()).primaryKey()))
                        .given(ops -> ops.insertRows("parent", row("id", 1)))
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn(
                                "a", column("parent_id", integer()).references("parent", "id"))),
                contractCase("a new column that is there already")
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn("a", column("b", varchar(3)), ifNotExists()))
                        .oneWay()
                        .answering("select b from a", "7"),
                contractCase("a new column that is not there yet, said with care")
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.addColumn("a", column("c", varchar(3)), ifNotExists()))
                        .oneWay(),
                contractCase("the end of a column that is not there")
                        .given(ColumnWordCases::one)
                        .when(ops -> ops.dropColumn("a", "c", ifExists()))
                        .oneWay()
                        .answering("select b from a", "7"),
                contractCase("the end of a column that is there, said with care")
                        .given(ops -> ops.createTable("a", column("b", integer()), column("c", integer())))
                        .given(ops -> ops.insertRows("a", row("b", 7, "c", 8)))
                        .when(ops -> ops.dropColumn("a", column("c", integer()), ifExists())));
    }

    /** Each engine has names of its own for what it can do. */
    private static void collated(Ops ops, BiConsumer<Ops, String> said) {
        ops.onlyOn("postgresql", o -> said.accept(o, "C"));
        ops.onlyOn("sqlite", o -> said.accept(o, "nocase"));
        ops.onlyOn("mysql", "mariadb", o -> said.accept(o, "utf8mb4_bin"));
        ops.exceptOn(List.of("postgresql", "sqlite", "mysql", "mariadb"), o -> said.accept(o, "C"));
    }

    private static void words(Ops ops) {
        ops.createTable(
                "a",
                column("id", integer()).primaryKey(),
                column("b", varchar(20)).notNull().defaultTo("x").unique(),
                index("b", "id"));
        ops.insertRows("a", row("id", 1, "b", "it's"));
    }

    private static void one(Ops ops) {
        ops.createTable("a", column("b", integer()));
        ops.insertRows("a", row("b", 7));
    }
}
