package dev.retort.diff;

import static dev.retort.diff.Pair.differing;
import static dev.retort.diff.Pair.schema;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.view;

import dev.retort.schema.Extension;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** Two values for each component of what is no table. */
final class PairsOfObjects {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName U = QualifiedName.of("u");

    private PairsOfObjects() {}

    static List<Pair> all() {
        List<Pair> all = new ArrayList<>();
        all.addAll(plain());
        all.addAll(sequences());
        all.addAll(functions());
        all.addAll(triggers());
        all.addAll(policies());
        all.addAll(statisticsOfColumns());
        return all;
    }

    private static List<Pair> plain() {
        return List.of(
                differing("Schema.objects", schema(), schema().with(sequence("s"))),
                differing("QualifiedName.schema", sequence("audit.s"), sequence("sales.s")),
                differing("QualifiedName.name", sequence("s"), sequence("n")),
                differing("Namespace.name", new Namespace(T), new Namespace(U)),
                differing(
                        "Extension.name",
                        new Extension(QualifiedName.of("citext")),
                        new Extension(QualifiedName.of("hstore"))),
                differing(
                        "View.name", view("v").as("select id from t"), view("w").as("select id from t")),
                differing(
                        "View.query",
                        view("v").as("select id from t"),
                        view("v").as("select a from t")),
                differing(
                        "View.isMaterialized",
                        view("v").as("select id from t"),
                        materializedView("v").as("select id from t")));
    }

    private static List<Pair> sequences() {
        Sequence s = sequence("s");
        return List.of(
                differing("Sequence.name", s, sequence("n")),
                differing("Sequence.start", s.startingAt(5), s.startingAt(6)),
                differing("Sequence.increment", s.incrementingBy(5), s.incrementingBy(6)),
                differing("Sequence.smallest", s.between(2, 9), s.between(3, 9)),
                differing("Sequence.largest", s.between(2, 9), s.between(2, 10)),
                differing("Sequence.cache", s.caching(5), s.caching(6)),
                differing("Sequence.isCycling", s, s.cycling()));
    }

    private static List<Pair> functions() {
        return List.of(
                differing("Function.name", returning("integer", "f(n integer)"), returning("integer", "g(n integer)")),
                differing(
                        "Function.parameters",
                        returning("integer", "f(n integer)"),
                        returning("integer", "f(n bigint)")),
                differing(
                        "Function.returns", returning("integer", "f(n integer)"), returning("bigint", "f(n integer)")),
                differing(
                        "Function.language",
                        function("f()").returns("integer").as("1"),
                        function("f()").returns("integer").language("plpgsql").as("1")),
                differing(
                        "Function.attributes",
                        function("f()").returns("integer").attributes("stable").as("select 1"),
                        function("f()")
                                .returns("integer")
                                .attributes("immutable")
                                .as("select 1")),
                differing(
                        "Function.body",
                        function("f()").returns("integer").as("select 1"),
                        function("f()").returns("integer").as("select 2")));
    }

    private static SchemaObject returning(String type, String signature) {
        return function(signature).returns(type).as("select 1");
    }

    private static List<Pair> triggers() {
        Trigger.Unfinished x = trigger("x").after(Event.UPDATE).forEachRow();
        return List.of(
                calling("Trigger.name", x, trigger("y").after(Event.UPDATE).forEachRow()),
                differing(
                        "Trigger.table",
                        both(x.executes("f()").on(T)),
                        both(x.executes("f()").on(U))),
                calling("Trigger.time", x, x.before(Event.UPDATE)),
                calling("Trigger.events", x, x.after(Event.INSERT)),
                calling("Trigger.columns", x.of("a"), x.of("b")),
                calling("Trigger.isForEachRow", trigger("x").after(Event.UPDATE), x),
                calling("Trigger.condition", x.when("new.a > 0"), x.when("new.a > 1")),
                differing(
                        "Trigger.executes",
                        x.executes("f()").on(T),
                        x.executes("g()").on(T)),
                differing(
                                "Trigger.body",
                                whole(x.as("set @x = 1").on(T)),
                                whole(x.as("set @x = 2").on(T)))
                        .on("mariadb"));
    }

    /** Without the types that only PostgreSQL has. */
    private static Schema whole(SchemaObject object) {
        return Schema.of(List.of(table("t", column("a", bigint()))), List.of(object));
    }

    private static Schema both(SchemaObject object) {
        return schema().with(table("u", column("a", bigint()))).with(object);
    }

    private static Pair calling(String component, Trigger.Unfinished one, Trigger.Unfinished other) {
        return differing(
                component, one.executes("f()").on(T), other.executes("f()").on(T));
    }

    private static List<Pair> policies() {
        Policy.Said x = policy("x").using("a > 0");
        return List.of(
                differing("Policy.name", x.on(T), policy("y").using("a > 0").on(T)),
                differing("Policy.table", both(x.on(T)), both(x.on(U))),
                differing("Policy.isRestrictive", x.on(T), x.restrictive().on(T)),
                differing(
                        "Policy.command",
                        x.forCommand("select").on(T),
                        x.forCommand("delete").on(T)),
                differing("Policy.roles", x.to("clerk").on(T), x.to("auditor").on(T)),
                differing("Policy.using", x.on(T), x.using("a > 1").on(T)),
                differing(
                        "Policy.check",
                        x.withCheck("a > 0").on(T),
                        x.withCheck("a > 1").on(T)));
    }

    private static List<Pair> statisticsOfColumns() {
        Statistics.Said x = statistics("a", "b").named("x");
        return List.of(
                differing("Statistics.name", x.on(T), x.named("y").on(T)),
                differing("Statistics.table", both(x.on(T)), both(x.on(U))),
                differing(
                        "Statistics.columns",
                        x.on(T),
                        statistics("a", "c").named("x").on(T)),
                differing(
                        "Statistics.kinds",
                        x.dependencies().on(T),
                        x.distinctCounts().on(T)));
    }
}
