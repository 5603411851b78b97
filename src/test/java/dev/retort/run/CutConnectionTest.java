package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Migrator;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Feature;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose connections are cut at its first call, at its second, and so on until it gets through. */
class CutConnectionTest {

    private static final List<String> DONE = List.of("customer id name city: 2", "retort_version version_num: 1");

    private static Migrator migrator(DataSource source) {
        return Shop.with(Migrator.configure(source));
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false", "SQLITE, true", "SQLITE, false"})
    void the_next_run_ends_where_an_uncut_one_does_or_says_why_not(Engine engine, boolean arrives) throws SQLException {
        int doubts = 0;
        TestDatabase database = engine.fresh();
        for (int last = 1; ; last++) {
            Shop.execute(
                    database,
                    "drop table if exists customer",
                    "drop table if exists retort_version",
                    "drop table if exists retort_journal",
                    "drop table if exists retort_run");
            CutConnection cut = new CutConnection(database.dataSource(), last, arrives);
            Throwable failure = catchThrowable(() -> migrator(cut).upgradeTo(HEAD));
            if (!cut.isCut()) {
                assertThat(failure).isNull();
                assertThat(last).isGreaterThan(5);
                break;
            }
            String where = engine + " cut at call " + last;
            if (failure != null) {
                assertThat(failure).as(where).isInstanceOf(RetortException.class);
            }

            Throwable again =
                    catchThrowable(() -> migrator(database.dataSource()).upgradeTo(HEAD));

            if (again instanceof RunException run && run.reason() == RunException.Reason.UNFINISHED) {
                doubts++;
                assertThat(again).as(where).hasMessageContaining("was carried out is not known");
                migrator(database.dataSource()).restamp("base");
            } else {
                assertThat(again).as(where).isNull();
                assertThat(Shop.tables(database)).as(where).containsAll(DONE);
                assertThat(migrator(database.dataSource()).upgradeTo(HEAD).isUpToDate())
                        .as(where)
                        .isTrue();
            }
        }
        if (isTransactional(engine)) {
            assertThat(doubts).isZero();
        }
    }

    private static boolean isTransactional(Engine engine) throws SQLException {
        try (Connection connection = engine.fresh().connect()) {
            Dialect dialect = Dialects.of(connection);
            return dialect.traits().has(Feature.TRANSACTIONAL_DDL);
        }
    }
}
