package dev.retort.autogenerate;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.CountingDataSource;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that engines rewrite, compared in the engine's own words. */
class ScratchTest {

    private static final Table ITEM = table(
            "item",
            column("id", bigint()).notNull(),
            column("code", varchar(20)),
            column("price", decimal(12, 2)).defaultTo(1),
            column("made", timestamp()),
            primaryKey("id"),
            check("price is null or (price > 0 and not (price >= 1000)) or code not in ('a', 'b')")
                    .named("a"),
            check("case when code is null then 1 else 0 end + case when price is null then 1 else 0 end <= 1")
                    .named("b"),
            check("coalesce(code, 'x') <> '' and (code like 'a%' or code is null or length(code) > 2)")
                    .named("c"),
            check("extract(year from made) > 1999").named("d"));

    private static final Schema RICH = Schema.of(
            List.of(withoutWhatSqliteLacks(ITEM)),
            List.of(view("cheap")
                    .as("select i.id, upper(i.code) as code from item i where i.price < 10 and i.id > 0")));

    private static Table withoutWhatSqliteLacks(Table table) {
        return table.withoutConstraint("d");
    }

    @ParameterizedTest
    @EnumSource
    void what_an_engine_rewrites_is_no_difference_and_nothing_is_left_behind(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Schema schema = engine == Engine.SQLITE ? RICH : RICH.with(ITEM);
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(schema);
        List<String> before = places(database);

        SchemaDiff diff = migrator.diff(schema);

        assertThat(diff.lines()).isEmpty();
        assertThat(diff.remarks()).isEmpty();
        assertThat(places(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_check_that_means_something_else_is_found_by_meaning_under_the_same_name(Engine engine) {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(RICH);
        Table stricter = RICH.table("item")
                .orElseThrow()
                .withoutConstraint("c")
                .with(check("length(code) > 3").named("c"));

        assertThat(migrator.diff(RICH.with(stricter)).lines())
                .containsExactly(
                        "alter table item: drop constraint c", "alter table item: add check (length(code) > 3)");
    }

    @Test
    void a_check_sends_nothing_but_queries_and_says_what_it_did_not_ask() {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        CountingDataSource counting = new CountingDataSource(database.dataSource());
        Migrator migrator = Migrator.configure(counting);
        migrator.create(RICH);
        Table other = RICH.table("item")
                .orElseThrow()
                .withoutConstraint("c")
                .with(check("length(code) > 3").named("c"));
        int sent = counting.roundTrips().size();

        SchemaDiff diff = null;
        try {
            migrator.check(RICH.with(other));
        } catch (dev.retort.SchemaDiffersException e) {
            diff = e.diff();
        }

        assertThat(diff).isNotNull();
        assertThat(diff.remarks(Remark.Kind.BY_FORM)).extracting(Remark::object).contains("table item");
        assertThat(counting.roundTrips().subList(sent, counting.roundTrips().size()))
                .allSatisfy(sql ->
                        assertThat(sql).doesNotContainIgnoringCase("create ").doesNotContainIgnoringCase("drop "));
    }

    @Test
    void a_transaction_of_the_callers_is_left_as_it_was() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator.configure(database.dataSource()).create(RICH);
        Table other = RICH.table("item")
                .orElseThrow()
                .withoutConstraint("c")
                .with(check("length(code) > 3").named("c"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("insert into item (id, code) values (1, 'abc')");

            assertThat(Migrator.configure(connection).diff(RICH.with(other)).lines())
                    .hasSize(2);

            try (ResultSet row = statement.executeQuery("select count(*) from item")) {
                row.next();
                assertThat(row.getInt(1)).isOne();
            }
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
    }

    @Test
    void what_the_engine_refuses_is_said_with_its_reason() {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(RICH);
        Table wrong = RICH.table("item")
                .orElseThrow()
                .withoutConstraint("c")
                .with(check("no_such(code)").named("c"));

        assertThat(migrator.diff(RICH.with(wrong)).remarks(Remark.Kind.BY_FORM))
                .extracting(Remark::text)
                .anySatisfy(text -> assertThat(text).contains("no_such"));
    }

    /** Policies, triggers and functions in words that PostgreSQL writes otherwise. */
    private static Schema guarded(String using, String withCheck, String when, String body) {
        return Schema.of(
                List.of(ITEM, table("shop", column("id", bigint()), column("name", varchar(20)))),
                List.of(
                        function("noted()")
                                .returns("trigger")
                                .language("plpgsql")
                                .as("begin return new; end"),
                        function("is_dear(p numeric)").returns("boolean").as(body),
                        policy("own").using(using).withCheck(withCheck).on(ITEM.name()),
                        trigger("item_noted")
                                .before(Trigger.Event.UPDATE)
                                .forEachRow()
                                .when(when)
                                .executes("noted()")
                                .on(ITEM.name())));
    }

    private static final String USING = "code in (select s.name from shop s where extract(year from made) > 1999)";
    private static final String WITH_CHECK = "case when code is null then price else 1 end between 0 and 9";
    private static final String WHEN = "new.code is distinct from old.code or new.made > timestamp '2000-01-01'";
    private static final String BODY = "return p > 10 and now() > timestamp '2000-01-01'";

    @Test
    void what_postgresql_rewrites_of_policies_triggers_and_functions_is_no_difference() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Schema schema = guarded(USING, WITH_CHECK, WHEN, BODY);
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(schema);
        List<String> before = places(database);

        SchemaDiff diff = migrator.diff(schema);

        assertThat(diff.lines()).isEmpty();
        assertThat(diff.remarks()).isEmpty();
        assertThat(places(database)).isEqualTo(before);
        assertThat(migrator.comparison(Comparison.STANDARD.withoutScratch())
                        .diff(schema)
                        .remarks(Remark.Kind.BY_FORM))
                .extracting(Remark::object)
                .containsExactly(
                        "table item",
                        "function is_dear(p decimal)",
                        "policy own on item",
                        "trigger item_noted on item");
    }

    @Test
    void a_policy_a_trigger_and_a_function_that_mean_something_else_are_found() {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(guarded(USING, WITH_CHECK, WHEN, BODY));

        Schema other = guarded(
                USING.replace("1999", "2000"), WITH_CHECK, WHEN.replace("2000", "2001"), BODY.replace("10", "20"));
        SchemaDiff diff = migrator.diff(other);

        assertThat(diff.lines())
                .containsExactly(
                        "drop policy own on item",
                        "replace function is_dear(p numeric)",
                        "create policy own on item",
                        "replace trigger item_noted on item");
        assertThat(diff.remarks()).isEmpty();
        migrator.apply(diff);
        assertThat(migrator.diff(other).lines()).isEmpty();
    }

    /** The function of a trigger need not be there, and roles are no text. */
    @Test
    void only_texts_are_asked_of_the_engine() {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator migrator = Migrator.configure(database.dataSource());
        Schema schema = guarded(USING, WITH_CHECK, WHEN, BODY);
        migrator.create(schema);
        Schema other = schema.with(function("seen()")
                        .returns("trigger")
                        .language("plpgsql")
                        .as("begin return new; end"))
                .with(policy("own")
                        .to("pg_monitor")
                        .using(USING)
                        .withCheck(WITH_CHECK)
                        .on(ITEM.name()))
                .with(trigger("item_noted")
                        .before(Trigger.Event.UPDATE)
                        .forEachRow()
                        .when(WHEN)
                        .executes("seen()")
                        .on(ITEM.name()));

        SchemaDiff diff = migrator.diff(other);

        assertThat(diff.lines())
                .containsExactly(
                        "drop policy own on item",
                        "create function seen()",
                        "create policy own on item",
                        "replace trigger item_noted on item");
        assertThat(diff.remarks()).isEmpty();
    }

    private static List<String> places(TestDatabase database) throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet catalogs = connection.getMetaData().getCatalogs();
                ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (catalogs.next()) {
                String name = catalogs.getString(1);
                if (name.contains("scratch")) {
                    places.add(name);
                }
            }
            while (schemas.next()) {
                places.add(schemas.getString(1));
            }
        }
        return places;
    }

    @ParameterizedTest
    @EnumSource
    void views_that_mention_each_other_as_words_are_made_all_the_same(Engine engine) {
        Table item = table("item", column("id", bigint()).notNull(), primaryKey("id"));
        Migrator migrator = Migrator.configure(engine.fresh().dataSource());
        migrator.create(Schema.of(
                List.of(item),
                List.of(
                        view("w").as("select id as v from item where id > 0"),
                        view("v").as("select id as w from item where id > 1"))));
        Schema sameInOtherWords = Schema.of(
                List.of(item),
                List.of(
                        view("w").as("select id  as v from item where (id > 0)"),
                        view("v").as("select id  as w from item where (id > 1)")));
        assertThat(migrator.diff(sameInOtherWords).isEmpty()).isEqualTo(engine != Engine.SQLITE);
    }
}
