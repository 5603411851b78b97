package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.ifNotExists;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.procedure;
import static dev.retort.schema.Define.renaming;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.using;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static dev.retort.schema.Trigger.Event.DELETE;
import static dev.retort.schema.Trigger.Event.INSERT;
import static dev.retort.schema.Trigger.Event.TRUNCATE;
import static dev.retort.schema.Trigger.Event.UPDATE;

import dev.retort.migration.Ops;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclude;
import dev.retort.schema.Function;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;

/** What few engines have: exclusion constraints, extensions, functions that triggers call, enums in other schemas. */
final class ObjectWordCases {

    private static final Exclude OVERLAP =
            exclude(using("gist"), key("during").with("&&")).named("booking_overlap");
    private static final View KEPT = materializedView("kept_note").as("select id from note where rank < 5");
    private static final View KEPT_MORE = materializedView("kept_note").as("select id, rank from note where rank < 50");
    private static final Function KEEP = function("keep_tally()")
            .returns("trigger")
            .language("plpgsql")
            .as("begin update tally set n = n + 1; return null; end");
    private static final Trigger.Said COUNTING = trigger("count_notes")
            .after(INSERT)
            .forEachRow()
            .when("new.rank > 3")
            .executes("keep_tally()");
    private static final Function CLEAR = procedure("clear_tally(to_number integer)")
            .language("sql")
            .as(sql("update tally set n = to_number").on("h2", JavaRoutines.method("clearTally")));
    private static final EnumType LEVEL = enumType("audit.level", "low", "high");

    private ObjectWordCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        cases.addAll(exclusions());
        cases.addAll(extensions());
        cases.addAll(views());
        cases.addAll(functions());
        cases.addAll(triggers());
        cases.addAll(others());
        return cases;
    }

    private static List<ContractCase> exclusions() {
        return List.of(
                contractCase("a table with an exclusion constraint")
                        .needing(Feature.EXCLUSION_CONSTRAINTS)
                        .when(ops -> ops.createTable(
                                "booking",
                                column("room", integer()),
                                column("during", sqlType("int4range")),
                                column("cancelled", integer()),
                                exclude(using("gist"), key("during").with("&&"))
                                        .where("cancelled = 0")
                                        .initiallyDeferred())),
                contractCase("a new exclusion constraint")
                        .needing(Feature.EXCLUSION_CONSTRAINTS)
                        .given(ObjectWordCases::bookings)
                        .when(ops -> ops.addConstraint("booking", OVERLAP)),
                contractCase("an exclusion constraint by an expression and by a column")
                        .needing(Feature.EXCLUSION_CONSTRAINTS)
                        .given(ObjectWordCases::bookings)
                        .when(ops -> ops.addConstraint(
                                "booking",
                                exclude(
                                                using("btree"),
                                                key("room").with("="),
                                                expression("abs(room)").with("="))
                                        .named("booking_room"))));
    }

    private static List<ContractCase> extensions() {
        return List.of(
                contractCase("an extension").needing(Feature.EXTENSIONS).when(ops -> ops.createExtension("citext")),
                contractCase("an extension that may be there, in a schema")
                        .needing(Feature.EXTENSIONS)
                        .inSchema("audit")
                        .when(ops -> ops.createExtension("audit.citext", ifNotExists()))
                        .oneWay(),
                contractCase("the end of an extension")
                        .needing(Feature.EXTENSIONS)
                        .given(ops -> ops.createExtension("citext"))
                        .when(ops -> ops.dropExtension("citext")),
                contractCase("the end of an extension that may not be there")
                        .needing(Feature.EXTENSIONS)
                        .when(ops -> ops.dropExtension("citext", ifExists()))
                        .oneWay());
    }

    private static List<ContractCase> views() {
        return List.of(
                contractCase("the end of a view that keeps its rows")
                        .needing(Feature.MATERIALIZED_VIEWS)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createView(KEPT))
                        .when(ops -> ops.dropView(KEPT)),
                contractCase("the end of a view that keeps its rows of which nothing is said")
                        .needing(Feature.MATERIALIZED_VIEWS)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createView(KEPT))
                        .when(ops -> ops.dropMaterializedView("kept_note", ifExists()))
                        .oneWay(),
                contractCase("another query for a view that keeps its rows")
                        .needing(Feature.MATERIALIZED_VIEWS)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createView(KEPT))
                        .when(ops -> ops.replaceView(KEPT_MORE, KEPT))
                        .answering("select id from kept_note order by id", "1", "2"),
                contractCase("a view that gets fewer columns")
                        .needing(Feature.VIEWS)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createView(view("all_notes").as("select id, rank from note")))
                        .when(ops -> ops.replaceView(
                                view("all_notes").as("select rank from note"),
                                view("all_notes").as("select id, rank from note"))));
    }

    private static List<ContractCase> functions() {
        return List.of(
                contractCase("a procedure")
                        .needing(Feature.PROCEDURES)
                        .given(ObjectWordCases::notes)
                        .when(ops -> ops.createFunction(CLEAR)),
                contractCase("the end of a procedure")
                        .needing(Feature.PROCEDURES)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createFunction(CLEAR))
                        .when(ops -> ops.dropFunction(CLEAR)));
    }

    private static List<ContractCase> triggers() {
        return List.of(
                callsFunction("a trigger with a condition").when(ops -> ops.createTrigger("note", COUNTING)),
                callsFunction("triggers of other times and events")
                        .when(ops -> ops.createTrigger(
                                "note",
                                trigger("before_notes")
                                        .before(INSERT, DELETE)
                                        .forEachRow()
                                        .executes("keep_tally()")))
                        .when(ops -> ops.createTrigger(
                                "note",
                                trigger("after_notes").after(TRUNCATE, UPDATE).executes("keep_tally()"))),
                callsFunction("a trigger of a view")
                        .needing(Feature.VIEWS)
                        .given(ops -> ops.createView(view("all_notes").as("select id from note")))
                        .when(ops -> ops.createTrigger(
                                "all_notes",
                                trigger("instead_of_notes")
                                        .insteadOf(INSERT)
                                        .forEachRow()
                                        .executes("keep_tally()"))),
                callsFunction("the end of a trigger")
                        .given(ops -> ops.createTrigger("note", COUNTING))
                        .when(ops -> ops.dropTrigger("note", COUNTING)),
                callsFunction("another trigger of the same name")
                        .given(ops -> ops.createTrigger("note", COUNTING))
                        .when(ops -> ops.replaceTrigger(
                                "note",
                                trigger("count_notes")
                                        .after(DELETE)
                                        .forEachRow()
                                        .executes("keep_tally()"),
                                COUNTING)));
    }

    private static ContractCase callsFunction(String name) {
        return contractCase(name)
                .needing(Feature.TRIGGER_FUNCTIONS)
                .needing(Feature.FUNCTIONS)
                .given(ObjectWordCases::notes)
                .given(ops -> ops.createFunction(KEEP));
    }

    /** What other engines do without a word of what they lack, on PostgreSQL with it. */
    static List<ContractCase> ofPostgresql() {
        return List.of(
                contractCase("functions of one name")
                        .needing(Feature.FUNCTIONS)
                        .when(ops -> ops.createFunction(function("twice(n integer)")
                                .returns("integer")
                                .attributes("immutable strict")
                                .as("select n * 2")))
                        .when(ops -> ops.createFunction(function("twice(n text, times integer default 2)")
                                .returns("text")
                                .attributes("stable parallel safe cost 50")
                                .as("select repeat(n, times)")))
                        .answering("select twice('ab')", "abab"),
                contractCase("a function that answers something else")
                        .needing(Feature.FUNCTIONS)
                        .given(ops -> ops.createFunction(
                                function("answer()").returns("integer").as("select 42")))
                        .when(ops -> ops.replaceFunction(
                                function("answer()").returns("text").as("select 'x'::text"),
                                function("answer()").returns("integer").as("select 42")))
                        .answering("select answer()", "x"),
                contractCase("the end of a function that may not be there")
                        .needing(Feature.FUNCTIONS)
                        .given(ops -> ops.createFunction(
                                function("answer(n integer)").returns("integer").as("select n")))
                        .when(ops -> ops.dropFunction("answer(n integer)"))
                        .when(ops -> ops.dropFunction("answer(n integer)", ifExists()))
                        .oneWay(),
                callsFunction("the end of a trigger that may not be there")
                        .when(ops -> ops.dropTrigger("note", "count_notes", ifExists()))
                        .oneWay(),
                contractCase("the end of an exclusion constraint")
                        .needing(Feature.EXCLUSION_CONSTRAINTS)
                        .given(ObjectWordCases::bookings)
                        .given(ops -> ops.addConstraint("booking", OVERLAP))
                        .when(ops -> ops.dropConstraint("booking", OVERLAP)),
                contractCase("an index of a view that keeps its rows")
                        .needing(Feature.MATERIALIZED_VIEWS)
                        .given(ObjectWordCases::notes)
                        .given(ops -> ops.createView(KEPT))
                        .when(ops -> ops.createIndex("kept_note", index("id").named("kept_note_by_id")))
                        .when(ops -> ops.replaceView(KEPT_MORE, KEPT))
                        .when(ops -> ops.dropIndex("kept_note", "kept_note_by_id"))
                        .oneWay(),
                inAudit("an enum in a schema, and columns of it here and there")
                        .when(ops -> ops.createEnum(LEVEL))
                        .when(ops -> ops.createTable(
                                "audit.event",
                                column("id", integer()),
                                column("level", LEVEL).notNull().defaultTo("low"),
                                primaryKey("id")))
                        .when(ops -> ops.createTable("note", column("id", integer()), column("level", LEVEL)))
                        .when(ops -> ops.insertRows("audit.event", row("id", 1, "level", "high")))
                        .answering("select level from audit.event", "high"),
                inAudit("a new label of an enum in a schema")
                        .given(ObjectWordCases::events)
                        .when(ops -> ops.addLabelBefore("audit.level", "none", "low"))
                        .oneWay(),
                inAudit("another name for a label of an enum in a schema")
                        .given(ObjectWordCases::events)
                        .when(ops -> ops.renameLabel("audit.level", "low", "small"))
                        .answering("select level from audit.event", "small"),
                inAudit("another name for an enum in a schema")
                        .given(ObjectWordCases::events)
                        .when(ops -> ops.renameEnum("audit.level", "rank")),
                inAudit("other labels for an enum in a schema")
                        .given(ObjectWordCases::events)
                        .when(ops -> ops.replaceEnum(
                                LEVEL, enumType("audit.level", "high", "tiny", "middle"), renaming("low", "tiny")))
                        .answering("select level from audit.event", "tiny"),
                inAudit("the end of an enum in a schema")
                        .given(ops -> ops.createEnum(LEVEL))
                        .when(ops -> ops.dropEnum(LEVEL)));
    }

    private static ContractCase inAudit(String name) {
        return contractCase(name).needing(Feature.NAMED_ENUMS).inSchema("audit");
    }

    private static List<ContractCase> others() {
        return List.of(
                contractCase("a sequence that counts down, in a schema")
                        .needing(Feature.SEQUENCES)
                        .inSchema("audit")
                        .when(ops -> ops.createSequence(sequence("audit.countdown")
                                .startingAt(100)
                                .incrementingBy(-2)
                                .between(0, 100))),
                contractCase("statistics of all kinds")
                        .preferring(Feature.STATISTICS)
                        .given(ObjectWordCases::notes)
                        .when(ops -> ops.createStatistics("note", statistics("id", "rank"))));
    }

    private static void notes(Ops ops) {
        ops.createTable(
                "note",
                column("id", integer()),
                column("rank", integer()),
                column("body", varchar(9)),
                primaryKey("id"));
        ops.insertRows("note", row("id", 1, "rank", 1), row("id", 2, "rank", 20));
        ops.createTable("tally", column("n", integer()));
    }

    private static void bookings(Ops ops) {
        ops.createTable("booking", column("room", integer()), column("during", sqlType("int4range")));
    }

    private static void events(Ops ops) {
        ops.createEnum(LEVEL);
        ops.createTable(
                "audit.event",
                column("id", integer()),
                column("level", LEVEL).notNull().defaultTo("low"),
                primaryKey("id"));
        ops.insertRows("audit.event", row("id", 1, "level", "low"));
    }
}
