package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A type as a person writes it and as PostgreSQL names it are one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeNamesTest {

    private final TestDatabase database = Engine.POSTGRESQL.fresh();

    @BeforeAll
    void createTypes() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create type invoice_status as enum ('open')");
            statement.execute("create domain \"Odd Type\" as integer");
            statement.execute("create schema audit");
            statement.execute("create domain audit.amount as numeric(12, 2)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int2",
                "int",
                "int4",
                "int8",
                "INTEGER",
                "dec(5,2)",
                "decimal",
                "numeric(5)",
                "numeric(3, 5)",
                "numeric( 12 , 2 )",
                "float4",
                "float",
                "float8",
                "double  precision",
                "real",
                "bool",
                "char",
                "char(3)",
                "character(3)",
                "bpchar",
                "varchar",
                "VARCHAR (20)",
                "character varying(20)",
                "char varying(20)",
                "text",
                "bytea",
                "date",
                "time",
                "time(3)",
                "timetz",
                "timetz(3)",
                "time without time zone",
                "time with time zone",
                "timestamp",
                "timestamp(3)",
                "timestamptz",
                "timestamptz(3)",
                "timestamp (3) with time zone",
                "timestamp without time zone",
                "interval",
                "uuid",
                "json",
                "jsonb",
                "int[]",
                "integer []",
                "int4[3][]",
                "varchar(5)[]",
                "timestamptz[]",
                "bit",
                "bit(3)",
                "varbit(3)",
                "bit varying(3)",
                "tsvector",
                "inet",
                "money",
                "int4range",
                "\"char\"",
                "invoice_status",
                "\"Odd Type\"",
                "audit.amount",
                "audit.amount[]"
            })
    void what_postgresql_calls_it_is_what_was_said(String said) throws SQLException {
        assertThat(TypeNames.read(kept(said))).isEqualTo(TypeNames.read(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "int8; bigint",
                "numeric(12,2); decimal(12, 2)",
                "character varying(5); varchar(5)",
                "timestamptz; timestamp with time zone",
                "bytea; binary",
                "int4[]; integer[]",
                "tsvector; tsvector"
            })
    void a_type_is_portable_where_it_can_be(String name, String described) {
        assertThat(TypeNames.read(name).describe()).isEqualTo(described);
    }

    private String kept(String said) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table t (a " + said + ")");
            try (ResultSet row = statement.executeQuery("select format_type(atttypid, atttypmod) from pg_attribute"
                    + " where attrelid = 't'::regclass and attname = 'a'")) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }
}
