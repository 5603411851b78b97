package dev.retort.dialect.postgresql;

import static dev.retort.schema.Define.among;
import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.caseInsensitiveText;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.concurrently;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.hashOf;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.ifNotExists;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.rangeFrom;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.using;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Partitioning.Method;
import dev.retort.schema.Schema;
import dev.retort.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The words that not every engine has, and the SQL that PostgreSQL gets for them. */
class PostgresqlWordsSqlTest {

    private final Dialect dialect = new PostgresqlProvider().offline(18);

    @Test
    void types_with_a_length() {
        assertThat(sql(ops -> ops.createTable(
                        "a",
                        column("b", binary(16)),
                        column("c", timestampWithTimeZone(3)),
                        column("d", timestamp(3)),
                        column("e", time(0)),
                        column("f", array(timestampWithTimeZone(3))),
                        column("g", caseInsensitiveText()))))
                .containsExactly("create table a (b bytea, c timestamp(3) with time zone, d timestamp(3), e time(0),"
                        + " f timestamp(3) with time zone[], g citext)");
    }

    @Test
    void partitions() {
        assertThat(sql(ops -> {
                    ops.createTable(
                            "reading",
                            column("id", bigint()),
                            column("taken_on", date()),
                            partitionBy(Method.RANGE, "taken_on"));
                    ops.createPartition(
                            "reading_1", "reading", rangeFrom("2026-01-01").to("2027-01-01"));
                    ops.createPartition("reading_2", "reading", among("no", null));
                    ops.createPartition("reading_3", "reading", hashOf(4, 1));
                    ops.attachPartition("reading", "reading_4", otherwise());
                    ops.detachPartition("reading", "reading_4", otherwise());
                }))
                .containsExactly(
                        "create table reading (id bigint, taken_on date) partition by range (taken_on)",
                        "create table reading_1 partition of reading for values from ('2026-01-01') to ('2027-01-01')",
                        "create table reading_2 partition of reading for values in ('no', null)",
                        "create table reading_3 partition of reading for values with (modulus 4, remainder 1)",
                        "alter table reading attach partition reading_4 default",
                        "alter table reading detach partition reading_4");
    }

    @Test
    void what_is_done_while_others_go_on_stands_apart() {
        List<Statement> statements = compiled(ops -> {
            ops.createIndex("note", index("id").unique().concurrently().ifNotExists());
            ops.dropIndex("audit.note", "note_id_idx", concurrently(), ifExists());
            ops.detachPartition("reading", "reading_4", concurrently());
        });
        assertThat(statements)
                .extracting(Statement::sql)
                .containsExactly(
                        "create unique index concurrently if not exists note_id_idx on note (id)",
                        "drop index concurrently if exists audit.note_id_idx",
                        "alter table reading detach partition reading_4 concurrently");
        assertThat(statements).extracting(Statement::rule).containsOnly(TransactionRule.APART);
    }

    @Test
    void a_new_label_is_there_after_the_commit() {
        List<Statement> statements = compiled(ops -> {
            ops.addLabel("audit.level", "it's high", ifNotExists());
            ops.addLabelBefore("level", "a", "b");
            ops.addLabelAfter("level", "c", "b");
        });
        assertThat(statements)
                .extracting(Statement::sql)
                .containsExactly(
                        "alter type audit.level add value if not exists 'it''s high'",
                        "alter type level add value 'a' before 'b'",
                        "alter type level add value 'c' after 'b'");
        assertThat(statements).extracting(Statement::rule).containsOnly(TransactionRule.THEN_COMMIT);
    }

    @Test
    void row_security_policies_and_rights() {
        assertThat(sql(ops -> {
                    ops.enableRowSecurity("note");
                    ops.forceRowSecurity("note");
                    ops.forceRowSecurityWhenEnabled("note");
                    ops.disableRowSecurity("note");
                    ops.createPolicy(
                            "note",
                            policy("own_notes")
                                    .restrictive()
                                    .forCommand("update")
                                    .to("reader", "writer")
                                    .using("owner = current_user")
                                    .withCheck("id > 0"));
                    ops.dropPolicy("note", "own_notes", ifExists());
                    ops.grant(privileges("select", "insert").on("note").to("reader"));
                    ops.revoke(privileges("usage").onSchema("audit").from("public"));
                    ops.grant(privileges("usage").onSequence("audit.number").to("reader"));
                }))
                .containsExactly(
                        "alter table note enable row level security",
                        "alter table note enable row level security, force row level security",
                        "alter table note disable row level security, force row level security",
                        "alter table note disable row level security, no force row level security",
                        "create policy own_notes on note as restrictive for update to reader, writer"
                                + " using (owner = current_user) with check (id > 0)",
                        "drop policy if exists own_notes on note",
                        "grant select, insert on note to reader",
                        "revoke usage on schema audit from public",
                        "grant usage on sequence audit.number to reader");
    }

    @Test
    void exclusion_constraints() {
        assertThat(sql(ops -> {
                    ops.createTable(
                            "booking",
                            column("during", sqlType("int4range")),
                            exclude(using("gist"), key("during").with("&&"))
                                    .where("during is not null")
                                    .initiallyDeferred());
                    ops.dropConstraint(
                            "booking", exclude(using("gist"), key("during").with("&&")));
                }))
                .containsExactly(
                        "create table booking (during int4range, constraint booking_during_excl exclude using gist"
                                + " (during with &&) where (during is not null) deferrable initially deferred)",
                        "alter table booking drop constraint booking_during_excl");
    }

    @Test
    void objects() {
        assertThat(sql(ops -> {
                    ops.createSchema("audit", ifNotExists());
                    ops.createExtension("audit.citext", ifNotExists());
                    ops.dropExtension("citext", ifExists());
                    ops.createSequence(sequence("number")
                            .startingAt(7)
                            .incrementingBy(2)
                            .between(1, 99)
                            .caching(5)
                            .cycling());
                    ops.createView(materializedView("kept").as("select 1 as one"));
                    ops.dropMaterializedView("kept", ifExists());
                    ops.createStatistics("note", statistics("a", "b").dependencies());
                    ops.dropFunction("twice(n integer, times integer default 2)");
                    ops.createFunction(
                            function("twice(n integer)").returns("integer").as("select n * 2"));
                    ops.createTrigger(
                            "note",
                            trigger("count_notes")
                                    .after(Event.INSERT, Event.UPDATE)
                                    .of("a")
                                    .forEachRow()
                                    .when("new.a > 1")
                                    .executes("keep_tally()"));
                }))
                .containsExactly(
                        "create schema if not exists audit",
                        "create extension if not exists citext schema audit",
                        "drop extension if exists citext",
                        "create sequence number start with 7 increment by 2 minvalue 1 maxvalue 99 cache 5 cycle",
                        "create materialized view kept as select 1 as one",
                        "drop materialized view if exists kept",
                        "create statistics note_a_b_stat (dependencies) on a, b from note",
                        "drop function twice(n integer, times integer)",
                        "create function twice(n integer) returns integer language sql as $$select n * 2$$",
                        "create trigger count_notes after insert or update of a on note for each row"
                                + " when (new.a > 1) execute function keep_tally()");
    }

    private List<String> sql(Consumer<Ops> words) {
        return compiled(words).stream().map(Statement::sql).toList();
    }

    private List<Statement> compiled(Consumer<Ops> words) {
        List<Statement> statements = new ArrayList<>();
        words.accept(new Ops() {
            @Override
            public void perform(Operation operation) {
                Operation named = new Naming(NamingConvention.standard()).named(operation);
                statements.addAll(dialect.compile(named, StandingTables.of(Schema.empty())));
            }

            @Override
            public Reading reading() {
                throw new IllegalStateException("Nothing is read here");
            }
        });
        return statements;
    }
}
