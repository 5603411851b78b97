package dev.retort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void a_fresh_database_is_the_same_by_url_and_as_data_source(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection one = database.connect();
                Connection other = DriverManager.getConnection(database.url());
                Statement create = one.createStatement();
                Statement insert = other.createStatement()) {
            create.execute("create table a (b integer)");
            assertThat(insert.executeUpdate("insert into a values (1)")).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_caller_gets_a_database_of_its_own(Engine engine) throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (Connection connection = engine.fresh().connect();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("create table a (b integer)"))
                        .isZero();
            }
        }
    }
}
