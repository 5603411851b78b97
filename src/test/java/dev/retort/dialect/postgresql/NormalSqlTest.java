package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions as a person writes them and as PostgreSQL gives them back are one. */
class NormalSqlTest {

    private static final String TABLE =
            "create table t (a numeric(12, 2), b varchar(9), c integer, d bigint, e char(3), f text, g date, h boolean,"
                    + " i double precision, j timestamp with time zone, k jsonb)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a >= 0",
                "a>=0.5",
                "(a >= 0)",
                "((a) >= (0))",
                "a >= 0 -- not negative\n",
                "a /* total */ >= 0 and /* and */ c > 1",
                "c > -1",
                "c >-1",
                "a > -0.5",
                "A >= 0 AND B <> ''",
                "(a > 0) and (c > 0)",
                "(a > 0 and c > 0) or b is null",
                "a > 0 and (c > 0 or b is null)",
                "a > 0 and (c > 0 and b is null)",
                "(a > 0 or c > 0) or b is null",
                "not (a > 0)",
                "not (a > 0 and c > 0)",
                "not h",
                "h is true",
                "h",
                "b in ('open', 'paid')",
                "b not in ('open', 'paid')",
                "b in ('open')",
                "c in (1, 2, 3)",
                "c in (-1, 1)",
                "d in (1, 2)",
                "e in ('EUR', 'USD')",
                "f in ('x', 'y') or f is null",
                "c between 1 and 9",
                "a between 0 and 99.5 and c > 1",
                "c > 1 and a between 0 and 9",
                "c + 1 between 1 and c * 2",
                "c not between 1 and 9",
                "b like 'x%'",
                "b not like 'x%'",
                "f ilike 'x%'",
                "b != 'x'",
                "b = 'it''s :: (a) -- b'",
                "length(b) > 3",
                "lower(b) = b",
                "coalesce(b, 'x') <> 'y'",
                "c + d > 0",
                "(c + d) * 2 > 0",
                "c + d * 2 > 0",
                "c - (d - 1) > 0",
                "c - d - 1 > 0",
                "c * (d + 1) / 2 > c % 3",
                "-c > 3",
                "-(c + 1) > 3",
                "i > 1.5",
                "i >= a",
                "c >= a",
                "cast(a as integer) = 3",
                "a::integer = 3",
                "b || f <> 'x'",
                "(b || f) || 'z' <> 'x'",
                "g > date '2026-01-31'",
                "g >= '2026-01-31'",
                "j > timestamp with time zone '2026-01-31 12:00:00+00'",
                "j < current_timestamp",
                "j < now()",
                "k is not null",
                "k ->> 'a' = 'b'",
                "(k ->> 'a') is not null",
                "c is distinct from d",
                "case when c > 1 then h else c > 2 end",
                "(c = 1) = h",
                "\"c\" > 1",
                "b ~ '^[A-Z]{3}$'",
                "char_length(f) <= 10 and f ~* 'x'",
                "abs(c) > 1 and greatest(c, d) > 2"
            })
    void what_postgresql_keeps_is_what_was_said(String said) throws SQLException {
        assertThat(NormalSql.of(kept(said))).isEqualTo(NormalSql.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a::integer = 3; a = 3",
                "c > 1 and (b is null or h); c > 1 and b is null or h",
                "(c + d) * 2 > 0; c + d * 2 > 0",
                "c - (d - 1) > 0; c - d - 1 > 0",
                "not (h and c > 1); not h and c > 1",
                "b = 'X'; b = 'x'",
                "b = 'a b'; b = 'a  b'",
                "\"C\" > 1; c > 1",
                "c between 1 and 9; c between 1 and 8",
                "b in ('a', 'b'); b not in ('a', 'b')"
            })
    void what_means_something_else_stays_different(String one, String other) {
        assertThat(NormalSql.of(one)).isNotEqualTo(NormalSql.of(other));
    }

    @Test
    void what_is_no_sql_does_no_harm() {
        for (String odd : new String[] {
            "(",
            ")",
            "((",
            "in (",
            "a in (1",
            "between",
            "cast(",
            "a between",
            "'x",
            "::",
            "a ::",
            "[",
            "not in",
            "\"",
            "b between 1 and"
        }) {
            assertThat(NormalSql.of(odd)).isNotNull();
        }
    }

    private static String kept(String said) throws SQLException {
        try (Connection connection = Database.SHARED.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TABLE);
            statement.execute("alter table t add constraint kept check (" + said + ")");
            try (ResultSet row = statement.executeQuery(
                    "select pg_get_expr(conbin, conrelid, true) from pg_constraint where conname = 'kept'")) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static final class Database {
        static final TestDatabase SHARED = Engine.POSTGRESQL.fresh();
    }
}
