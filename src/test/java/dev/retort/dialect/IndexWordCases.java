package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.operation.LockMode;
import java.util.List;

/** What indexes can say beside their keys, statistics and locks. */
final class IndexWordCases {

    private IndexWordCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("another name for an index")
                        .given(IndexWordCases::people)
                        .given(ops -> ops.createIndex("person", index("age").named("person_by_age")))
                        .when(ops -> ops.renameIndex("person", "person_by_age", "by_age")),
                contractCase("an index that is there already")
                        .given(IndexWordCases::people)
                        .given(ops -> ops.createIndex("person", index("age").named("person_by_age")))
                        .when(ops -> ops.createIndex(
                                "person", index("age").named("person_by_age").ifNotExists()))
                        .oneWay(),
                contractCase("an index that is not there yet, said with care")
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index("age").ifNotExists())),
                contractCase("the end of an index that is not there")
                        .given(IndexWordCases::people)
                        .when(ops -> ops.dropIndex("person", "person_by_age", ifExists()))
                        .oneWay(),
                contractCase("the end of an index that is there, said with care")
                        .given(IndexWordCases::people)
                        .given(ops -> ops.createIndex("person", index("age")))
                        .when(ops -> ops.dropIndex("person", index("age"), ifExists())),
                contractCase("an index dropped by its keys, whatever its name")
                        .given(IndexWordCases::people)
                        .given(ops ->
                                ops.createIndex("person", index("age", "name").named("whatever_it_is")))
                        .when(ops -> ops.dropIndex("person", index("age", "name")))
                        .oneWay(),
                contractCase("an index with null in an unusual place")
                        .preferring(Feature.NULLS_ORDER)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index(key("age").nullsFirst(), key("name")))),
                contractCase("an index, largest first, with null behind")
                        .preferring(Feature.NULLS_ORDER)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex(
                                "person", index(key("age").desc().nullsLast()))),
                contractCase("an index with further columns")
                        .preferring(Feature.INDEX_INCLUDE)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index("age").include("name", "id"))),
                contractCase("an index of another kind")
                        .preferring(Feature.INDEX_METHODS)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index("age").using("hash"))),
                contractCase("an index with an operator class")
                        .preferring(Feature.OPERATOR_CLASSES)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index(key("name").opclass("varchar_pattern_ops")))),
                contractCase("an index of the beginning of a text")
                        .preferring(Feature.INDEX_PREFIXES)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index(key("name").prefix(5)))),
                contractCase("an index with parameters")
                        .preferring(Feature.INDEX_PARAMETERS)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex("person", index("age").with("fillfactor", 70))),
                contractCase("a unique index that counts null")
                        .needing(Feature.NULLS_NOT_DISTINCT)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex(
                                "person", index("age", "name").unique().nullsNotDistinct())),
                contractCase("an index whose expression and condition engines spell differently")
                        .preferring(Feature.EXPRESSION_INDEX)
                        .preferring(Feature.PARTIAL_INDEX)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createIndex(
                                "person",
                                index(key("age"), expression(sql("lower(name)").on("sqlite", "upper(name)")))
                                        .where(sql("age > 3").on("sqlite", "age > 4")))),
                contractCase("statistics of columns together")
                        .preferring(Feature.STATISTICS)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.createStatistics(
                                "person", statistics("age", "name").dependencies())),
                contractCase("the end of statistics")
                        .preferring(Feature.STATISTICS)
                        .given(IndexWordCases::people)
                        .given(ops -> ops.createStatistics(
                                "person", statistics("age", "name").dependencies()))
                        .when(ops -> ops.dropStatistics(
                                "person", statistics("age", "name").dependencies())),
                contractCase("a lock of a table")
                        .preferring(Feature.TABLE_LOCKS)
                        .given(IndexWordCases::people)
                        .when(ops -> ops.lockTable("person", LockMode.SHARE_ROW_EXCLUSIVE)));
    }

    private static void people(Ops ops) {
        ops.createTable(
                "person",
                column("id", integer()).notNull(),
                column("name", varchar(50)).notNull(),
                column("age", integer()));
        ops.insertRows("person", row("id", 1, "name", "Ada", "age", 36), row("id", 2, "name", "Bob", "age", 7));
    }
}
