package dev.retort.fleet;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Fleet;
import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.fleet.TenantResult.Status;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.DefinitionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many tenants with one history. */
class FleetTest {

    private static final AtomicInteger FLEETS = new AtomicInteger();

    private final AtomicInteger noted = new AtomicInteger();
    private final String fleet = "fleet" + FLEETS.incrementAndGet() + "_";

    @Revision(id = "a1")
    private final class Accounts implements Migration {
        @Override
        public void upgrade(Ops ops) {
            noted.incrementAndGet();
            ops.createTable("account", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "b2", parent = "a1")
    private static final class Invoices implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("invoice", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    private Migrator migrator() {
        return Migrator.offline("h2", 2).migrations(new Accounts(), new Invoices());
    }

    private DataSource tenant(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + fleet + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private Map<String, DataSource> tenants(int count) {
        Map<String, DataSource> tenants = new LinkedHashMap<>();
        IntStream.range(0, count).mapToObj(i -> "t" + i).forEach(name -> tenants.put(name, tenant(name)));
        return tenants;
    }

    private static DataSource of(Map<String, DataSource> tenants, String name) {
        return Objects.requireNonNull(tenants.get(name));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_failed_tenant_stops_no_other_and_is_the_only_one_of_the_next_attempt() throws SQLException {
        Map<String, DataSource> tenants = tenants(60);
        execute(of(tenants, "t7"), "create table invoice (id integer)");
        Migrator.configure(of(tenants, "t8")).migrations(new Accounts()).upgradeTo(HEAD);
        migratorOf(of(tenants, "t9")).upgradeTo(HEAD);
        Fleet fleet = migrator().fleet(tenants).inParallel(8);

        FleetResult result = fleet.upgradeTo(HEAD);

        assertThat(result.isComplete()).isFalse();
        assertThat(result.with(Status.FAILED)).containsExactly("t7");
        assertThat(result.with(Status.UP_TO_DATE)).containsExactly("t9");
        assertThat(result.with(Status.MOVED)).hasSize(58);
        assertThat(result.tenants()).extracting(TenantResult::tenant).containsExactlyElementsOf(tenants.keySet());
        assertThat(result.toString())
                .startsWith("60 tenants in ")
                .contains("58 moved, 1 had nothing to do, 1 failed, 0 not tried\nt7:\n  Migration b2 failed");
        assertThatThrownBy(result::requireComplete)
                .isInstanceOf(FleetException.class)
                .hasMessageContaining("1 of 60 tenants are not at their target")
                .hasCauseInstanceOf(dev.retort.run.MigrationFailedException.class);

        execute(of(tenants, "t7"), "drop table invoice");
        FleetResult second = fleet.only(result.unfinished()).upgradeTo(HEAD);
        assertThat(second.requireComplete().tenants())
                .extracting(TenantResult::tenant)
                .containsExactly("t7");
        assertThat(fleet.upgradeTo(HEAD).with(Status.UP_TO_DATE)).hasSize(60);
    }

    private Migrator migratorOf(DataSource database) {
        return Migrator.configure(database).migrations(new Accounts(), new Invoices());
    }

    @Test
    void tenants_at_the_same_place_share_a_plan_and_what_its_migrations_say() {
        migrator().fleet(tenants(40)).inParallel(4).upgradeTo(HEAD).requireComplete();
        assertThat(noted.get()).isEqualTo(1);
    }

    @Revision(id = "a1")
    private static final class OnlyForOne implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyIn(
                    "t1",
                    one -> one.createTable("account", column("id", integer()).notNull(), primaryKey("id")));
        }
    }

    @Test
    void a_migration_that_is_for_one_tenant_is_asked_for_each() throws SQLException {
        Map<String, DataSource> tenants = tenants(3);
        Migrator.offline("h2", 2)
                .migrations(new OnlyForOne())
                .fleet(tenants)
                .inParallel(3)
                .upgradeTo(HEAD)
                .requireComplete();
        execute(of(tenants, "t1"), "insert into account values (1)");
        for (String other : List.of("t0", "t2")) {
            assertThatThrownBy(() -> execute(of(tenants, other), "insert into account values (1)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void after_so_many_failures_no_further_tenant_is_begun() throws SQLException {
        Map<String, DataSource> tenants = tenants(30);
        for (DataSource tenant : tenants.values()) {
            execute(tenant, "create table account (id integer)");
        }
        FleetResult result = migrator().fleet(tenants).stopAfterFailures(3).upgradeTo(HEAD);
        assertThat(result.with(Status.FAILED)).containsExactly("t0", "t1", "t2");
        assertThat(result.with(Status.NOT_TRIED)).hasSize(27);
        assertThat(result.unfinished()).hasSize(30);
        assertThat(result.toString()).contains("t0, t1, t2:\n  Migration a1 failed");
    }

    @Test
    void a_listener_hears_one_event_at_a_time_with_how_far_the_fleet_is() {
        List<FleetEvent> events = new ArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        migrator()
                .fleet(tenants(20))
                .inParallel(5)
                .listener(event -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    events.add(event);
                    inside.decrementAndGet();
                })
                .upgradeTo(HEAD);
        assertThat(events).hasSize(40);
        List<Integer> ended = events.stream()
                .filter(FleetEvent.Ended.class::isInstance)
                .map(event -> ((FleetEvent.Ended) event).ended())
                .toList();
        assertThat(ended)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_listener_that_fails_stops_the_fleet_and_is_heard_of() {
        AtomicInteger begun = new AtomicInteger();
        IllegalStateException broken = new IllegalStateException("no display");
        assertThatThrownBy(() -> FleetRun.of(
                        List.of("a", "b", "c"),
                        tenant -> {
                            begun.incrementAndGet();
                            return null;
                        },
                        1,
                        100,
                        event -> {
                            throw broken;
                        }))
                .isSameAs(broken);
        assertThat(begun.get()).isEqualTo(1);
    }

    @Test
    void so_many_are_at_work_at_a_time() {
        CountDownLatch four = new CountDownLatch(4);
        AtomicInteger atWork = new AtomicInteger();
        FleetResult result = FleetRun.of(
                List.of("a", "b", "c", "d", "e", "f", "g", "h"),
                tenant -> {
                    assertThat(atWork.incrementAndGet()).isLessThanOrEqualTo(4);
                    four.countDown();
                    awaitQuietly(four);
                    atWork.decrementAndGet();
                    return null;
                },
                4,
                100,
                event -> {});
        assertThat(four.getCount()).isZero();
        assertThat(result.with(Status.FAILED)).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_interrupted_fleet_begins_no_further_tenant_and_stays_interrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        List<FleetResult> results = new ArrayList<>();
        List<Boolean> interrupted = new ArrayList<>();
        Thread thread = new Thread(() -> {
            results.add(FleetRun.of(
                    List.of("a", "b", "c"),
                    tenant -> {
                        begun.countDown();
                        awaitForEver();
                        return null;
                    },
                    1,
                    100,
                    event -> {}));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        thread.start();
        begun.await();
        thread.interrupt();
        thread.join();
        assertThat(results.get(0).with(Status.FAILED)).containsExactly("a");
        assertThat(results.get(0).with(Status.NOT_TRIED)).containsExactly("b", "c");
        assertThat(interrupted).containsExactly(true);
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "POSTGRESQL"})
    void schemas_of_one_database_are_tenants(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        for (String schema : List.of("acme", "bolt", "corp")) {
            execute(database.dataSource(), "create schema " + schema);
        }
        Migrator migrator = migratorOf(database.dataSource());
        Fleet fleet = migrator.fleetOfSchemas(List.of("acme", "bolt", "corp", "missing"))
                .inParallel(2);
        FleetResult result = fleet.upgradeTo(HEAD);
        assertThat(result.with(Status.MOVED)).containsExactly("acme", "bolt", "corp");
        assertThat(result.with(Status.FAILED)).containsExactly("missing");
        assertThat(migrator.schema("bolt").current().ids()).containsExactly("b2");
        assertThat(fleet.only(List.of("bolt")).downgradeTo("a1").isComplete()).isTrue();
        assertThat(migrator.schema("bolt").current().ids()).containsExactly("a1");
        assertThat(migrator.schema("corp").current().ids()).containsExactly("b2");
    }

    @Test
    void a_tenant_that_the_fleet_has_not_is_refused() {
        Fleet fleet = migrator().fleet(tenants(2));
        assertThatThrownBy(() -> fleet.only(List.of("t1", "acme")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("The fleet has no tenant acme");
        assertThatThrownBy(() -> fleet.inParallel(0)).hasMessageContaining("inParallel(0)");
        assertThat(fleet.only(List.of("t1")).tenants()).containsExactly("t1");
    }
}
