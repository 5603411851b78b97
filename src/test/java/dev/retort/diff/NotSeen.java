package dev.retort.diff;

import static dev.retort.diff.Pair.t;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.comment;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;

import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/**
 * What no comparison sees, as the documentation says it.
 *
 * @param sentence the beginning of what docs/autogenerate.md says of it
 * @param pairs schemas that differ in that way alone, from which nothing leads to the other one
 * @param types the types of the language that are about it alone
 */
record NotSeen(String sentence, List<Pair> pairs, List<String> types) {

    static List<NotSeen> all() {
        Table u = table("u", column("a", bigint()), unique("a"));
        return List.of(
                new NotSeen(
                        "The order in which columns stand, and rows.",
                        List.of(Pair.differing(
                                "Column.name",
                                Schema.of(table("t", column("a", bigint()), column("b", bigint()))),
                                Schema.of(table("t", column("b", bigint()), column("a", bigint()))))),
                        List.of(
                                "Assignment",
                                "Assignment.Computed",
                                "Assignment.ToSql",
                                "Assignment.ToValue",
                                "NewRows",
                                "Row",
                                "RowsFrom",
                                "RowsOf",
                                "RowsOf.Batches")),
                new NotSeen(
                        "What Retort has no word for or does not read back on an engine",
                        List.of(new Pair(
                                "Table.options",
                                "mariadb",
                                Schema.of(u),
                                Schema.of(table(
                                        "u",
                                        column("a", bigint()),
                                        unique("a"),
                                        option("mariadb", "engine", "MyISAM"))))),
                        List.of("Grant", "Grant.On", "Grant.Privileges")),
                new NotSeen(
                        "What an engine has no word for",
                        List.of(new Pair(
                                "Table.comment",
                                "sqlite",
                                Schema.of(u),
                                Schema.of(table("u", column("a", bigint()), unique("a"), comment("one"))))),
                        List.of()),
                new NotSeen(
                        "What is said for other engines",
                        List.of(
                                Pair.differing(
                                        "VariedType.elsewhere",
                                        column("x", bigint().on("sqlite", bigint())),
                                        column("x", bigint().on("sqlite", integer()))),
                                Pair.differing(
                                        "SqlText.elsewhere",
                                        check(sql("a > 0").on("sqlite", "a > 1"))
                                                .named("k"),
                                        check(sql("a > 0").on("sqlite", "a > 2"))
                                                .named("k")),
                                Pair.differing(
                                        "TableOption.value",
                                        option("mysql", "engine", "InnoDB"),
                                        option("mysql", "engine", "MyISAM"))),
                        List.of()),
                new NotSeen(
                        "How something is made",
                        List.of(
                                Pair.differing(
                                        "Index.isConcurrent",
                                        index("a"),
                                        index("a").concurrently()),
                                Pair.differing(
                                        "Index.isOnlyIfMissing",
                                        index("a"),
                                        index("a").ifNotExists()),
                                Pair.differing(
                                        "PrimaryKey.usingIndex",
                                        primaryKey("a"),
                                        primaryKey("a").usingIndex("i")),
                                Pair.differing(
                                        "Unique.usingIndex",
                                        unique("a"),
                                        unique("a").usingIndex("i")),
                                differing("Table.formerName", t(), t().withFormerName("u")),
                                Pair.differing("Column.formerName", column("x", bigint()), renamed("y"))),
                        List.of("FormerName", "Word")),
                new NotSeen(
                        "That a constraint need not hold for all rows",
                        List.of(
                                Pair.differing(
                                        "Check.isNotValid",
                                        check("a > 0").named("k"),
                                        check("a > 0").notValid().named("k")),
                                Pair.differing(
                                        "ForeignKey.isNotValid",
                                        Schema.of(u, t(foreignKey("a").references("u", "a"))),
                                        Schema.of(
                                                u,
                                                t(foreignKey("a")
                                                        .references("u", "a")
                                                        .notValid())))),
                        List.of()),
                new NotSeen("A rename that is neither said nor agreed to", List.of(), List.of()),
                new NotSeen("Texts that differ only by their form", List.of(), List.of()),
                new NotSeen("Rights on a view that is dropped and made again", List.of(), List.of()),
                new NotSeen("Against the history", List.of(), List.of()));
    }

    private static Pair differing(String component, Table one, Table other) {
        return Pair.differing(component, Schema.of(one), Schema.of(other));
    }

    private static Column renamed(String from) {
        return column("x", bigint()).renamedFrom(from);
    }
}
