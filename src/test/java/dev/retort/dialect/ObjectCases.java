package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.cascade;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.ifNotExists;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.procedure;
import static dev.retort.schema.Define.renaming;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static dev.retort.schema.Trigger.Event.DELETE;
import static dev.retort.schema.Trigger.Event.INSERT;
import static dev.retort.schema.Trigger.Event.UPDATE;

import dev.retort.migration.Ops;
import dev.retort.schema.EnumType;
import dev.retort.schema.Function;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;

/** What is no table: enums, sequences, views, functions, triggers; and what few engines have. */
final class ObjectCases {

    private static final EnumType STATUS = enumType("note_status", "open", "it's paid", "void");
    private static final View SHORT = view("short_note").as("select id from note where rank < 5");
    private static final View LONG = view("short_note").as("select id from note where rank < 50");
    private static final Function ONE = function("one_more(n integer)")
            .returns("integer")
            .as(sql("select n + 1").on("mariadb", "return n + 1").on("h2", JavaRoutines.method("oneMore")));
    private static final Function TWO = function("one_more(n integer)")
            .returns("integer")
            .as(sql("select n + 2")
                    .on("mariadb", "return n + 2")
                    .on("h2", "as $$ int twoMore(int n) { return n < 'a' ? n + 2 : 0; } $$"));
    private static final Trigger.Said COUNTING = trigger("count_notes")
            .after(INSERT)
            .forEachRow()
            .as(sql("begin update tally set n = n + 1; end").on("h2", JavaRoutines.call(JavaRoutines.Count.class)));

    private static final String UNCOUNT = """
            as $$
            org.h2.api.Trigger create() {
                return (connection, old, now) -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("update tally set n = n - 1");
                    }
                };
            }
            $$""";

    private ObjectCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        enums().forEach(tried -> cases.add(tried.needing(Feature.ENUMS)));
        cases.addAll(sequences());
        cases.addAll(views());
        cases.addAll(functionsAndTriggers());
        cases.addAll(ObjectWordCases.all());
        cases.addAll(SecurityCases.all());
        cases.addAll(PartitionCases.all());
        return cases;
    }

    private static List<ContractCase> enums() {
        return List.of(
                contractCase("a table with an enum")
                        .when(ops -> ops.createEnum(STATUS))
                        .when(ops -> ops.createTable(
                                "note",
                                column("id", integer()),
                                column("status", STATUS).notNull().defaultTo("open"),
                                primaryKey("id")))
                        .when(ops -> ops.insertRows("note", row("id", 1, "status", "it's paid")))
                        .answering("select status from note", "it's paid"),
                contractCase("a new column of an enum")
                        .given(ObjectCases::notes)
                        .when(ops -> ops.createEnum(STATUS))
                        .when(ops -> ops.addColumn("note", column("status", STATUS))),
                contractCase("a new label of an enum")
                        .given(ObjectCases::notesWithStatus)
                        .when(ops -> ops.addLabel("note_status", "lost"))
                        .oneWay(),
                contractCase("a new label before another one, and one behind")
                        .given(ObjectCases::notesWithStatus)
                        .when(ops -> ops.addLabelBefore("note_status", "new", "open"))
                        .when(ops -> ops.addLabelAfter("note_status", "sent", "open"))
                        .oneWay(),
                contractCase("another name for a label")
                        .given(ObjectCases::notesWithStatus)
                        .when(ops -> ops.renameLabel("note_status", "open", "new"))
                        .answering("select status from note order by id", "new", "void"),
                contractCase("another name for a label that a column has by default")
                        .when(ops -> ops.createEnum(STATUS))
                        .when(ops ->
                                ops.createTable("note", column("status", STATUS).defaultTo("open")))
                        .when(ops -> ops.renameLabel("note_status", "open", "new")),
                contractCase("another name for an enum")
                        .given(ObjectCases::notesWithStatus)
                        .when(ops -> ops.renameEnum("note_status", "state_of_note"))
                        .answering("select status from note order by id", "open", "void"),
                contractCase("other labels for an enum")
                        .given(ObjectCases::notesWithStatus)
                        .when(ops -> ops.replaceEnum(
                                STATUS,
                                enumType("note_status", "open", "it's paid", "cancelled"),
                                renaming("void", "cancelled")))
                        .answering("select status from note order by id", "open", "cancelled"),
                contractCase("the end of an enum")
                        .given(ops -> ops.createEnum(STATUS))
                        .when(ops -> ops.dropEnum(STATUS)));
    }

    private static List<ContractCase> sequences() {
        return List.of(
                contractCase("a sequence")
                        .needing(Feature.SEQUENCES)
                        .when(ops -> ops.createSequence(sequence("invoice_no"))),
                contractCase("a sequence with all its words")
                        .preferring(Feature.SEQUENCE_CACHE)
                        .needing(Feature.SEQUENCES)
                        .when(ops -> ops.createSequence(sequence("invoice_no")
                                .startingAt(1000)
                                .incrementingBy(10)
                                .between(10, 99_990)
                                .caching(5)
                                .cycling())),
                contractCase("another name for a sequence")
                        .needing(Feature.SEQUENCES)
                        .needing(Feature.RENAME_SEQUENCE)
                        .given(ops -> ops.createSequence(sequence("invoice_no").startingAt(7)))
                        .when(ops -> ops.renameSequence("invoice_no", "bill_no")),
                contractCase("the end of a sequence")
                        .needing(Feature.SEQUENCES)
                        .given(ops -> ops.createSequence(sequence("invoice_no").startingAt(7)))
                        .when(ops -> ops.dropSequence(sequence("invoice_no").startingAt(7))),
                contractCase("the end of a sequence that is not there")
                        .needing(Feature.SEQUENCES)
                        .when(ops -> ops.dropSequence("invoice_no", ifExists()))
                        .oneWay(),
                contractCase("a sequence that is there already")
                        .needing(Feature.SEQUENCES)
                        .given(ops -> ops.createSequence(sequence("invoice_no").startingAt(7)))
                        .when(ops -> ops.createSequence(sequence("invoice_no").startingAt(8), ifNotExists()))
                        .oneWay());
    }

    private static List<ContractCase> views() {
        return List.of(
                contractCase("a view")
                        .needing(Feature.VIEWS)
                        .given(ObjectCases::notes)
                        .when(ops -> ops.createView(SHORT))
                        .answering("select id from short_note", "1"),
                contractCase("another query for a view")
                        .needing(Feature.VIEWS)
                        .given(ObjectCases::notes)
                        .given(ops -> ops.createView(SHORT))
                        .when(ops -> ops.replaceView(LONG, SHORT))
                        .answering("select id from short_note order by id", "1", "2"),
                contractCase("the end of a view")
                        .needing(Feature.VIEWS)
                        .given(ObjectCases::notes)
                        .given(ops -> ops.createView(SHORT))
                        .when(ops -> ops.dropView(SHORT)),
                contractCase("the end of a view of which nothing is said")
                        .needing(Feature.VIEWS)
                        .given(ObjectCases::notes)
                        .given(ops -> ops.createView(SHORT))
                        .when(ops -> ops.dropView("short_note", ifExists()))
                        .oneWay(),
                contractCase("another name for a view")
                        .needing(Feature.VIEWS)
                        .needing(Feature.RENAME_VIEW)
                        .given(ObjectCases::notes)
                        .given(ops -> ops.createView(SHORT))
                        .when(ops -> ops.renameView("short_note", "brief_note")),
                contractCase("a view that keeps its rows")
                        .needing(Feature.MATERIALIZED_VIEWS)
                        .given(ObjectCases::notes)
                        .when(ops ->
                                ops.createView(materializedView("kept_note").as("select id from note where rank < 5")))
                        .answering("select id from kept_note", "1"),
                contractCase("a table dropped with the view that depends on it")
                        .needing(Feature.VIEWS)
                        .needing(Feature.DROP_CASCADE)
                        .given(ObjectCases::notes)
                        .given(ops -> ops.createView(SHORT))
                        .when(ops -> ops.dropView(SHORT))
                        .when(ops -> ops.dropTable("note", cascade()))
                        .oneWay());
    }

    private static List<ContractCase> functionsAndTriggers() {
        return List.of(
                contractCase("a function")
                        .needing(Feature.FUNCTIONS)
                        .when(ops -> ops.createFunction(ONE))
                        .answering("select one_more(4)", "5"),
                contractCase("functions of which engines know more")
                        .needing(Feature.FUNCTIONS)
                        .when(ops -> ops.createFunction(ONE))
                        .when(ops -> ops.onlyOn(
                                "postgresql",
                                here -> here.createFunction(function("twice(n integer, note varchar(9))")
                                        .returns("integer")
                                        .attributes("immutable strict")
                                        .as("select n + n"))))
                        .when(ops -> ops.onlyOn(
                                "mariadb",
                                here -> here.createFunction(function("twice(n integer, note varchar(9))")
                                        .returns("integer")
                                        .attributes("deterministic sql security invoker comment 'it''s'")
                                        .as("begin /* ; */ return n + n; end"))))
                        .when(ops -> ops.onlyOn(
                                "h2",
                                here -> here.createFunction(function("twice(n integer, note varchar(9))")
                                        .returns("integer")
                                        .language("java")
                                        .attributes("deterministic")
                                        .as(JavaRoutines.method("twice")))))
                        .answering("select twice(one_more(4), 'it')", "10"),
                contractCase("a procedure")
                        .needing(Feature.PROCEDURES)
                        .given(ObjectCases::notesAndTally)
                        .when(ops -> ops.createFunction(procedure("count_more(more integer)")
                                .as(sql("update tally set n = n + more").on("h2", JavaRoutines.method("countMore"))))),
                contractCase("another body for a function")
                        .needing(Feature.FUNCTIONS)
                        .given(ops -> ops.createFunction(ONE))
                        .when(ops -> ops.replaceFunction(TWO, ONE))
                        .answering("select one_more(4)", "6"),
                contractCase("the end of a function")
                        .needing(Feature.FUNCTIONS)
                        .given(ops -> ops.createFunction(ONE))
                        .when(ops -> ops.dropFunction(ONE)),
                contractCase("a trigger with statements of its own")
                        .needing(Feature.TRIGGER_BODIES)
                        .given(ObjectCases::notesAndTally)
                        .when(ops -> ops.createTrigger("note", COUNTING))
                        .when(ops -> ops.insertRows("note", row("id", 3, "rank", 3)))
                        .oneWay()
                        .answering("select n from tally", "1"),
                contractCase("the end of a trigger with statements of its own")
                        .needing(Feature.TRIGGER_BODIES)
                        .given(ObjectCases::notesAndTally)
                        .given(ops -> ops.createTrigger("note", COUNTING))
                        .when(ops -> ops.dropTrigger("note", COUNTING)),
                contractCase("another text for a trigger")
                        .needing(Feature.TRIGGER_BODIES)
                        .given(ObjectCases::notesAndTally)
                        .given(ops -> ops.createTrigger("note", COUNTING))
                        .when(ops -> ops.replaceTrigger(
                                "note",
                                trigger("count_notes")
                                        .after(DELETE)
                                        .forEachRow()
                                        .as(sql("begin update tally set n = n - 1; end")
                                                .on("h2", UNCOUNT)),
                                COUNTING)),
                contractCase("a trigger of several statements, without begin and end around them")
                        .needing(Feature.TRIGGER_BODIES)
                        .given(ObjectCases::notesAndTally)
                        .when(ops -> ops.createTrigger(
                                "note",
                                trigger("count_notes")
                                        .after(INSERT)
                                        .forEachRow()
                                        .as(sql("update tally set n = n + 1; update tally set n = n * 2;")
                                                .on("h2", JavaRoutines.call(JavaRoutines.CountTwice.class)))))
                        .when(ops -> ops.insertRows("note", row("id", 7)))
                        .oneWay()
                        .answering("select n from tally", "2"),
                contractCase("a trigger that calls a function")
                        .needing(Feature.TRIGGER_FUNCTIONS)
                        .needing(Feature.FUNCTIONS)
                        .given(ObjectCases::notesAndTally)
                        .given(ops -> ops.createFunction(function("keep_tally()")
                                .returns("trigger")
                                .language("plpgsql")
                                .as("begin update tally set n = n + 1; return null; end")))
                        .when(ops -> ops.createTrigger(
                                "note",
                                trigger("count_notes")
                                        .after(INSERT, UPDATE)
                                        .of("rank")
                                        .forEachRow()
                                        .executes("keep_tally()"))));
    }

    private static void notes(Ops ops) {
        ops.createTable(
                "note",
                column("id", integer()),
                column("rank", integer()),
                column("body", varchar(9)),
                primaryKey("id"));
        ops.insertRows("note", row("id", 1, "rank", 1), row("id", 2, "rank", 20));
    }

    private static void notesAndTally(Ops ops) {
        notes(ops);
        ops.createTable("tally", column("n", integer()));
        ops.insertRows("tally", row("n", 0));
    }

    private static void notesWithStatus(Ops ops) {
        ops.createEnum(STATUS);
        ops.createTable("note", column("id", integer()), column("status", STATUS), primaryKey("id"));
        ops.insertRows("note", row("id", 1, "status", "open"), row("id", 2, "status", "void"));
    }
}
