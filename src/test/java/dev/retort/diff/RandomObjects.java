package dev.retort.diff;

import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.view;

import dev.retort.dialect.Feature;
import dev.retort.dialect.JavaRoutines;
import dev.retort.schema.Extension;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Statistics;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** What stands beside random tables. */
final class RandomObjects {

    private final Chances chances;
    private final List<Table> tables;
    private final List<SchemaObject> objects = new ArrayList<>();

    private RandomObjects(Chances chances, List<Table> tables) {
        this.chances = chances;
        this.tables = tables.stream()
                .filter(table ->
                        table.name().schema() == null && table.name().name().matches("[a-z]+"))
                .filter(table -> !table.name().name().equals("order"))
                .toList();
    }

    static List<SchemaObject> of(Chances chances, List<Table> tables) {
        RandomObjects random = new RandomObjects(chances, tables);
        random.sequences();
        random.routines();
        random.extensions();
        for (Table table : random.tables) {
            random.views(table.name().name());
            random.inTable(table);
        }
        return random.objects;
    }

    private void sequences() {
        if (chances.can(Feature.SEQUENCES) && chances.coin()) {
            Sequence one = sequence("counter").incrementingBy(1 + chances.upTo(2));
            one = chances.coin() ? one : one.startingAt(5);
            one = chances.coin() ? one : one.between(1, 1000 + chances.upTo(1));
            one = chances.once(3) ? one.caching(20) : one;
            objects.add(chances.once(3) ? one.cycling() : one);
        }
    }

    private void routines() {
        if (chances.can(Feature.FUNCTIONS) && chances.coin()) {
            String more = "n + " + chances.upTo(2);
            String java = chances.pick(List.of(
                    "for '" + JavaRoutines.class.getName() + ".oneMore'",
                    "as $$ int more(int n) { return " + more + "; } $$"));
            objects.add(function("more(n integer)")
                    .returns("integer")
                    .as(sql("select " + more).on("mariadb", "return " + more).on("h2", java)));
        }
        if (chances.can(Feature.TRIGGER_FUNCTIONS)) {
            objects.add(function("noted()")
                    .returns("trigger")
                    .language("plpgsql")
                    .as(chances.pick(List.of("begin return new; end", "begin new.n3 := new.n3; return new; end"))));
        }
    }

    private void extensions() {
        for (String name : List.of("citext", "hstore")) {
            if (chances.can(Feature.EXTENSIONS) && chances.once(3)) {
                objects.add(new Extension(QualifiedName.of(name)));
            }
        }
    }

    private void views(String table) {
        if (!chances.can(Feature.VIEWS) || !chances.once(3)) {
            return;
        }
        String query = chances.pick(List.of(
                "select id from " + table,
                "select id from " + table + " where id > 5",
                "select id, n3 from " + table,
                "select t.id, count(*) as many from " + table + " t where t.n3 in (1, 2) group by t.id",
                "select id, coalesce(n3, 0) as n3, case when k1 = 1 then 'one' else 'more' end as word from " + table));
        objects.add(view(table + "_view").as(query));
        if (chances.coin()) {
            objects.add(view("a_" + table).as("select id from " + table + "_view where id < 100"));
        }
        if (chances.can(Feature.MATERIALIZED_VIEWS) && chances.coin()) {
            objects.add(materializedView(table + "_kept")
                    .as("select id, " + chances.pick(List.of("n3", "k1")) + " from " + table));
        }
    }

    private void inTable(Table table) {
        String name = table.name().name();
        if (chances.can(Feature.TRIGGER_FUNCTIONS) && chances.once(4)) {
            Trigger.Unfinished one = chances.pick(List.of(
                    trigger(name + "_noted").before(Event.INSERT, Event.UPDATE),
                    trigger(name + "_noted").after(Event.UPDATE).of("n3")));
            one = one.forEachRow();
            objects.add((chances.coin() ? one : one.when("new.n3 > 0"))
                    .executes("noted()")
                    .on(table.name()));
        } else if (chances.can(Feature.TRIGGER_BODIES) && chances.once(4)) {
            int number = chances.upTo(1);
            objects.add(trigger(name + "_noted")
                    .after(chances.pick(List.of(Event.INSERT, Event.UPDATE)))
                    .forEachRow()
                    .as(sql("begin select new.id + " + number + "; end")
                            .on("mariadb", "begin set @noted = new.id + " + number + "; end")
                            .on("h2", (number == 0 ? "" : "queue 5 ") + "call '" + Noted.class.getName() + "'"))
                    .on(table.name()));
        }
        if (chances.can(Feature.ROW_SECURITY) && chances.once(4)) {
            Policy.Said one = policy(name + "_own").using(chances.pick(List.of("n3 > 0", "n3 > 0 and id < 100")));
            one = chances.coin() ? one : one.restrictive();
            one = chances.coin() ? one : one.withCheck("n3 is not null");
            one = chances.once(3) ? one.forCommand("update") : one;
            objects.add((chances.once(3) ? one.to("pg_monitor") : one).on(table.name()));
        }
        if (chances.can(Feature.STATISTICS) && chances.once(4)) {
            Statistics.Said one = statistics("id", chances.pick(List.of("n3", "k1")));
            one = chances.coin() ? one : one.named(name + "_stat");
            objects.add((chances.coin() ? one : one.dependencies()).on(table.name()));
        }
    }
}
