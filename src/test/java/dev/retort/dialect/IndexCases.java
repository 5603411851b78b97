package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;

/** Indexes, from the first, created later and dropped. */
final class IndexCases {

    private IndexCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        for (Index index : List.of(
                index("age"),
                index("age").named("person_by_age"),
                index("age").unique(),
                index("age", "name"),
                index(key("age").desc(), key("name")),
                index(key("age").desc(), key("name").desc()).unique(),
                index(expression("lower(name)")),
                index(key("age"), expression("lower(name)").desc()),
                index(expression("lower(name)")).unique().named("person_name_once"),
                index(expression("age + 1")),
                index("name").where("age is not null"),
                index("age").unique().where("age > 3").named("person_age_once"),
                index(expression("lower(name)")).where("age > 3 and name <> 'x'"))) {
            cases.add(needing(contractCase("a new " + title(index)), index)
                    .given(IndexCases::people)
                    .when(ops -> ops.createIndex("person", index)));
            cases.add(needing(contractCase("the end of a " + title(index)), index)
                    .given(IndexCases::people)
                    .given(ops -> ops.createIndex("person", index))
                    .when(ops -> ops.dropIndex("person", index))
                    .when(ops -> ops.createIndex("person", index)));
            cases.add(needing(contractCase("a table with a " + title(index)), index)
                    .when(ops ->
                            ops.createTable("person", column("name", varchar(50)), column("age", integer()), index)));
        }
        cases.add(contractCase("an index dropped by its name")
                .given(IndexCases::people)
                .given(ops -> ops.createIndex("person", index("age").named("person_by_age")))
                .when(ops -> ops.dropIndex("person", "person_by_age"))
                .oneWay());
        cases.add(contractCase("an index dropped by what it is")
                .given(IndexCases::people)
                .given(ops -> ops.createIndex("person", index("age", "name")))
                .when(ops -> ops.dropIndex("person", index("age", "name"))));
        return cases;
    }

    private static String title(Index index) {
        return index.describe() + (index.name() == null ? "" : " named " + index.name());
    }

    private static ContractCase needing(ContractCase contractCase, Index index) {
        ContractCase needing = contractCase;
        if (index.predicate() != null) {
            needing = index.isUnique()
                    ? needing.needing(Feature.PARTIAL_INDEX)
                    : needing.preferring(Feature.PARTIAL_INDEX);
        }
        if (index.keys().stream().anyMatch(IndexKey.OfExpression.class::isInstance)) {
            needing = index.isUnique()
                    ? needing.needing(Feature.EXPRESSION_INDEX)
                    : needing.preferring(Feature.EXPRESSION_INDEX);
        }
        return needing;
    }

    private static void people(Ops ops) {
        ops.createTable(
                "person",
                column("id", integer()).notNull(),
                column("name", varchar(50)).notNull(),
                column("age", integer()),
                primaryKey("id"),
                unique("name", "age"));
        ops.insertRows("person", row("id", 1, "name", "Ada", "age", 36), row("id", 2, "name", "Bob", "age", 7));
    }
}
