package dev.retort.messages;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Histories of which some is moved or squashed, and such as several databases share. */
final class HistoryMessages {

    @Revision(id = "aaaa1", message = "start")
    static final class Start implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("start", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "bbbb1", parent = "aaaa1", message = "theirs")
    static final class Theirs implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "cccc1", parent = "aaaa1", message = "mine")
    static final class Mine implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(
            id = "ffff1",
            replaces = {"aaaa1", "bbbb1"},
            message = "all so far")
    static final class Squashed implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(
            id = "ffff1",
            parent = "cccc1",
            replaces = {"aaaa1", "bbbb1"},
            message = "all so far")
    static final class SquashedElsewhere implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "eeee1", message = "of one database")
    static final class OfOne implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyIn("billing", o -> o.dropTable("invoice"));
        }
    }

    @Revision(id = "rrrr1", parent = "aaaa1", message = "look")
    static final class Reading implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.inspect().hasTable("start");
        }
    }

    private HistoryMessages() {}

    static void collect(Messages messages) throws Exception {
        TestDatabase database = Engine.H2.fresh();
        Migrator empty = Migrator.configure(database.dataSource());
        Migrator branched = empty.migrations(new Start(), new Theirs(), new Mine());
        branched.upgradeTo("cccc1");
        messages.of(
                "mine are moved where they are applied alone",
                () -> branched.rebase("cccc1", "bbbb1").in(Path.of("src/main/java")));
        messages.of("what is moved onto what it follows", () -> branched.rebase("cccc1", "aaaa1"));
        messages.of("what is moved nowhere", () -> empty.migrations(new Start()).rebase("aaaa1"));
        messages.of(
                "sources that are not there",
                () -> branched.rebase("cccc1", "bbbb1").unchecked().in(Path.of("no-such-directory")));

        messages.of("a stretch with another branch in its middle", () -> branched.squash("base", "bbbb1"));
        messages.of("a stretch of one", () -> branched.squash("aaaa1", "bbbb1"));
        messages.of("a stretch that is said backwards", () -> branched.squash("bbbb1", "aaaa1"));
        messages.of(
                "a stretch that reads the database",
                () -> empty.migrations(new Start(), new Reading()).squash("base", "rrrr1"));

        TestDatabase between = Engine.H2.fresh();
        Migrator.configure(between.dataSource()).migrations(new Start()).upgradeTo("aaaa1");
        Migrator squashed = Migrator.configure(between.dataSource()).migrations(new Squashed());
        messages.of("a database between revisions that are gone", () -> squashed.upgradeTo("head"));
        messages.of(
                "a place that was squashed",
                () -> Migrator.configure(Engine.H2.fresh().dataSource())
                        .migrations(new Start(), new Theirs(), new Squashed())
                        .upgradeTo("aaaa1"));
        messages.of(
                "a revision that replaces others and stands elsewhere",
                () -> Migrator.offline("h2", 2)
                        .migrations(new Start(), new Theirs(), new Mine(), new SquashedElsewhere())
                        .heads());
        messages.of(
                "a database that does not know its name",
                () -> Migrator.configure(Engine.H2.fresh().dataSource())
                        .migrations(new OfOne())
                        .upgradeTo("head"));

        Map<String, DataSource> tenants = new LinkedHashMap<>();
        for (String tenant : List.of("acme", "bolt", "corp")) {
            TestDatabase own = Engine.H2.fresh();
            tenants.put(tenant, own.dataSource());
            if (!tenant.equals("corp")) {
                try (java.sql.Connection connection = own.connect()) {
                    connection.createStatement().execute("create table start (id integer)");
                }
            }
        }
        messages.of(
                "a fleet of which some failed",
                () -> Migrator.offline("h2", 2)
                        .migrations(new Start())
                        .fleet(tenants)
                        .upgradeTo("head")
                        .requireComplete());
        messages.of(
                "a tenant that the fleet has not",
                () -> Migrator.offline("h2", 2).fleet(tenants).only(List.of("dove")));
    }
}
