package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.among;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.hashOf;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.rangeFrom;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Partitioning.Method;
import dev.retort.schema.Table;
import java.util.List;

/** Tables whose rows are divided among others. */
final class PartitionCases {

    private static final Table READING = table(
            "reading",
            column("id", bigint()).notNull().comment("counted by the meter"),
            column("taken_on", date()).notNull(),
            column("amount", integer()).defaultTo(0),
            partitionBy(Method.RANGE, "taken_on"));
    private static final Table READING_WITH_KEYS = table(
            "reading",
            column("id", bigint()).notNull(),
            column("taken_on", date()).notNull(),
            column("amount", integer()),
            primaryKey("id", "taken_on"),
            unique("taken_on", "amount"),
            foreignKey("id").references("meter", "id"),
            check("amount >= 0").named("reading_amount_not_negative"),
            index("amount"),
            index(key("id").desc()).where("amount > 3"),
            partitionBy(Method.RANGE, "taken_on"));

    private static final Table PERSON = table(
            "person",
            column("id", integer()),
            column("joined_at", timestamp()),
            partitionBy(Method.HASH, expression("date_trunc('month', joined_at)"), key("id")));

    private PartitionCases() {}

    static List<ContractCase> all() {
        return List.of(
                of("a partitioned table").when(ops -> ops.createTable(READING)),
                of("a partitioned table with keys and its parts")
                        .given(PartitionCases::meters)
                        .when(ops -> ops.createTable(READING_WITH_KEYS))
                        .when(PartitionCases::parts)
                        .when(ops -> ops.insertRows("reading", row("id", 1, "taken_on", "2026-05-06", "amount", 7)))
                        .answering("select id from reading_2026", "1"),
                of("a part of a table")
                        .given(ops -> ops.createTable(READING))
                        .when(ops -> ops.createPartition(
                                "reading_2026",
                                "reading",
                                rangeFrom("2026-01-01").to("2027-01-01"))),
                of("parts that begin and end nowhere")
                        .given(ops -> ops.createTable(READING))
                        .when(ops -> ops.createPartition(
                                "reading_before",
                                "reading",
                                rangeFrom(new Object[] {null}).to("2026-01-01")))
                        .when(ops -> ops.createPartition(
                                "reading_after",
                                "reading",
                                rangeFrom("2026-01-01").to(new Object[] {null}))),
                of("parts by lists of values, and one for all else")
                        .when(ops -> ops.createTable(
                                "person",
                                column("id", integer()),
                                column("country", varchar(2)),
                                partitionBy(Method.LIST, "country")))
                        .when(ops -> ops.createPartition("person_north", "person", among("no", "se", null)))
                        .when(ops -> ops.createPartition("person_elsewhere", "person", otherwise()))
                        .when(ops ->
                                ops.insertRows("person", row("id", 1, "country", "se"), row("id", 2, "country", "it")))
                        .answering("select id from person_elsewhere", "2"),
                of("parts by numbers")
                        .when(ops -> ops.createTable(
                                "person", column("level", integer()), partitionBy(Method.LIST, "level")))
                        .when(ops -> ops.createPartition("person_low", "person", among(-1, 0, 1))),
                of("parts by a hash")
                        .when(ops -> ops.createTable(
                                "person", column("id", integer()).notNull(), partitionBy(Method.HASH, "id")))
                        .when(ops -> ops.createPartition("person_0", "person", hashOf(2, 0)))
                        .when(ops -> ops.createPartition("person_1", "person", hashOf(2, 1))),
                of("a partitioned table of several columns")
                        .when(ops -> ops.createTable(
                                "person",
                                column("a", integer()),
                                column("b", varchar(5)),
                                partitionBy(Method.RANGE, "a", "b")))
                        .when(ops -> ops.createPartition(
                                "person_1", "person", rangeFrom(1, "a").to(1, null))),
                of("parts by an expression")
                        .when(ops -> ops.createTable(
                                "person",
                                column("id", integer()),
                                column("country", varchar(2)),
                                partitionBy(Method.LIST, expression("lower(country)"))))
                        .when(ops -> ops.createPartition("person_north", "person", among("no", "se")))
                        .when(ops -> ops.createPartition("person_elsewhere", "person", otherwise()))
                        .when(ops ->
                                ops.insertRows("person", row("id", 1, "country", "SE"), row("id", 2, "country", "IT")))
                        .answering("select id from person_north", "1"),
                of("parts by columns and expressions, each compared in a way of its own")
                        .when(ops -> ops.createTable(
                                "person",
                                column("a", integer()),
                                column("odd Name", varchar(9)).collate("POSIX"),
                                column("c", varchar(9)),
                                partitionBy(
                                        Method.RANGE,
                                        expression("a + 1"),
                                        key("odd Name").collate("C"),
                                        expression("coalesce(c, 'x, (')").collate("C"),
                                        key("c").opclass("text_pattern_ops"),
                                        expression("c || ')'").opclass("text_pattern_ops"),
                                        key("a"))))
                        .when(ops -> ops.createPartition(
                                "person_1",
                                "person",
                                rangeFrom(1, "a", "b", "c", "d", 5).to(2, "a", "b", "c", null, null)))
                        .when(ops -> ops.renameColumn("person", "odd Name", "b")),
                of("a table that becomes a part")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::alone)
                        .when(ops -> ops.attachPartition(
                                "reading",
                                "old_reading",
                                rangeFrom("2025-01-01").to("2026-01-01"))),
                of("a table that becomes a part with its rows")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::alone)
                        .when(ops -> ops.insertRows("old_reading", row("id", 1, "taken_on", "2025-05-06")))
                        .when(ops -> ops.attachPartition(
                                "reading",
                                "old_reading",
                                rangeFrom("2025-01-01").to("2026-01-01")))
                        .when(ops -> ops.insertRows("reading", row("id", 2, "taken_on", "2025-07-08")))
                        .answering("select id from old_reading order by id", "1", "2")
                        .oneWay(),
                of("a table that becomes the part for all else")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::alone)
                        .when(ops -> ops.attachPartition("reading", "old_reading", otherwise())),
                of("a part that becomes a table")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.detachPartition(
                                "reading",
                                "reading_2026",
                                rangeFrom("2026-01-01").to("2027-01-01"))),
                of("a part that becomes a table and keeps the keys of the whole")
                        .given(PartitionCases::meters)
                        .given(ops -> ops.createTable(READING_WITH_KEYS))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.detachPartition(
                                "reading",
                                "reading_2026",
                                rangeFrom("2026-01-01").to("2027-01-01")))
                        .oneWay(),
                of("a part that becomes a table with its rows")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.insertRows("reading", row("id", 1, "taken_on", "2026-05-06")))
                        .when(ops -> ops.detachPartition("reading", "reading_2026"))
                        .answering("select id from reading_2026", "1")
                        .oneWay(),
                of("the part for all else that becomes a table")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.detachPartition("reading", "reading_rest", otherwise())));
    }

    /** What other engines do without a word of partitions, on PostgreSQL with them. */
    static List<ContractCase> ofPostgresql() {
        return List.of(
                of("changes to the columns of a partitioned table")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.alterTable(
                                "reading",
                                addColumn(column("meter", varchar(9)).notNull().defaultTo("main")),
                                renameColumn("amount", "quantity"),
                                setType("quantity", bigint()).was(integer()),
                                setDefault("quantity", 1).was(0),
                                setNotNull("quantity"))),
                of("a column that leaves a partitioned table")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.alterTable(
                                "reading",
                                dropColumn(column("amount", integer()).defaultTo(0)))),
                of("the end of a table that is divided by an expression")
                        .given(ops -> ops.createTable(PERSON))
                        .when(ops -> ops.dropTable(PERSON)),
                of("the end of a part")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.dropTable("reading_2026"))
                        .oneWay(),
                of("the end of a partitioned table with its parts")
                        .given(ops -> ops.createTable(READING))
                        .given(PartitionCases::parts)
                        .when(ops -> ops.dropTable("reading"))
                        .oneWay());
    }

    private static ContractCase of(String name) {
        return contractCase(name).needing(Feature.PARTITIONS);
    }

    private static void parts(Ops ops) {
        ops.createPartition("reading_2026", "reading", rangeFrom("2026-01-01").to("2027-01-01"));
        ops.createPartition("reading_rest", "reading", otherwise());
    }

    private static void meters(Ops ops) {
        ops.createTable("meter", column("id", bigint()), primaryKey("id"));
        ops.insertRows("meter", row("id", 1));
    }

    private static void alone(Ops ops) {
        ops.createTable(
                "old_reading",
                column("id", bigint()).notNull(),
                column("taken_on", date()).notNull(),
                column("amount", integer()).defaultTo(0));
    }
}
