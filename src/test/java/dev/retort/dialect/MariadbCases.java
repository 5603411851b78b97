package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Index;
import java.util.List;

/** Indexes of words and places, and the rights of roles and users, as MariaDB has them. */
final class MariadbCases {

    private static final Index WORDS = index("title", "body").using("fulltext").named("page_words");

    private MariadbCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("an index of the words of texts")
                        .preferring(Feature.FULLTEXT_INDEXES)
                        .given(MariadbCases::pages)
                        .when(ops -> ops.createIndex("page", index("body").using("FullText")))
                        .answering("select id from page where match(body) against ('fox')", "1"),
                contractCase("a table with indexes of words, beside others of the same columns")
                        .preferring(Feature.FULLTEXT_INDEXES)
                        .when(ops -> ops.createTable(
                                "tag",
                                column("label", varchar(30)),
                                column("note", text()),
                                index("label").named("tag_by_label"),
                                index("label").using("fulltext").named("tag_words"),
                                index("note", "label").using("fulltext").named("tag_all_words"))),
                contractCase("the end of an index of words that may be there")
                        .preferring(Feature.FULLTEXT_INDEXES)
                        .given(MariadbCases::pages)
                        .given(ops -> ops.createIndex("page", WORDS.ifNotExists()))
                        .when(ops -> ops.dropIndex("page", WORDS)),
                contractCase("an index of words, dropped by its keys beside a sorted one")
                        .preferring(Feature.FULLTEXT_INDEXES)
                        .given(MariadbCases::pages)
                        .given(ops -> ops.createIndex("page", index("title").named("a_title")))
                        .given(ops -> ops.createIndex(
                                "page", index("title").using("fulltext").named("b_title")))
                        .when(ops -> ops.dropIndex("page", index("title").using("fulltext")))
                        .oneWay(),
                contractCase("a sorted index, dropped by its keys and another engine's kind beside one of words")
                        .given(MariadbCases::pages)
                        .given(ops -> ops.createIndex(
                                "page", index("title").using("fulltext").named("a_title")))
                        .given(ops -> ops.createIndex(
                                "page", index("title").using("hash").named("b_title")))
                        .when(ops -> ops.dropIndex("page", index("title").using("hash")))
                        .oneWay(),
                contractCase("another name for an index of words")
                        .given(MariadbCases::pages)
                        .given(ops -> ops.createIndex("page", WORDS))
                        .when(ops -> ops.renameIndex("page", "page_words", "page_text")),
                contractCase("the end of a column in an index of words")
                        .given(MariadbCases::pages)
                        .given(ops -> ops.createIndex("page", WORDS))
                        .when(ops -> ops.dropColumn("page", "title"))
                        .oneWay(),
                contractCase("the end of the sorted index of a foreign key, beside one of words")
                        .given(ops -> ops.createTable("topic", column("name", varchar(30)), unique("name")))
                        .given(ops -> ops.createTable(
                                "page",
                                column("topic", varchar(30)),
                                column("place", integer()),
                                index("topic", "place").named("page_by_topic"),
                                index("topic").using("fulltext").named("page_words"),
                                foreignKey("topic").references("topic", "name").named("page_topic")))
                        .when(ops ->
                                ops.dropIndex("page", index("topic", "place").named("page_by_topic"))),
                contractCase("an index of places")
                        .preferring(Feature.SPATIAL_INDEXES)
                        .given(ops -> ops.createTable(
                                "town", column("place", sqlType("point")).notNull()))
                        .when(ops -> ops.createIndex("town", index("place").using("spatial"))),
                contractCase("rights of a role on a sequence")
                        .needing(Feature.GRANTS)
                        .given(MariadbCases::clerk)
                        .given(ops -> ops.createSequence(sequence("page_number")))
                        .when(ops -> ops.grant(privileges("insert", "select")
                                .onSequence("page_number")
                                .to("clerk")))
                        .answering(rights("page_number", "clerk"), "insert", "select"),
                contractCase("rights of a user at a host")
                        .needing(Feature.GRANTS)
                        .given(MariadbCases::pages)
                        .given(ops -> ops.execute("create or replace user `ann@work`@localhost"))
                        .when(ops -> ops.grant(
                                privileges("update", "show view").on("page").to("ann@work@localhost")))
                        .answering(rights("page", "ann@work", "localhost"), "show view", "update"),
                contractCase("rights on a schema whose name is a pattern")
                        .needing(Feature.GRANTS)
                        .given(MariadbCases::clerk)
                        .inSchema("page_log")
                        .when(ops -> ops.grant(privileges("select", "execute")
                                .onSchema("page_log")
                                .to("clerk")))
                        .answering(
                                "select lower(privilege_type) from information_schema.schema_privileges"
                                        + " where table_schema = 'page\\\\_log' and grantee = '''clerk''@'''''"
                                        + " order by 1",
                                "execute",
                                "select"),
                contractCase("all rights on a table of another schema, for several roles")
                        .needing(Feature.GRANTS)
                        .given(MariadbCases::clerk)
                        .given(ops -> ops.execute("create or replace role reader"))
                        .inSchema("log")
                        .given(ops -> ops.createTable("log.event", column("id", integer())))
                        .when(ops -> ops.grant(privileges("all").on("log.event").to("clerk", "reader")))
                        .when(ops -> ops.revoke(
                                privileges("all privileges").on("log.event").from("clerk")))
                        .when(ops ->
                                ops.revoke(privileges("drop").on("log.event").from("reader")))
                        .answering(rights("event", "clerk"))
                        .answering(
                                "select count(*) from (" + rights("event", "reader") + ") as rights"
                                        + " where right_ not in ('drop')",
                                "12"));
    }

    private static String rights(String table, String role) {
        return rights(table, role, "");
    }

    private static String rights(String table, String name, String host) {
        return "select lower(privilege_type) as right_ from information_schema.table_privileges where table_name = '"
                + table + "' and grantee = '''" + name + "''@''" + host + "''' order by 1";
    }

    private static void clerk(Ops ops) {
        ops.execute("create or replace role clerk");
    }

    private static void pages(Ops ops) {
        ops.createTable("page", column("id", integer()), column("title", varchar(80)), column("body", text()));
        ops.insertRows("page", row("id", 1, "title", "Animals", "body", "the quick brown fox"));
    }
}
