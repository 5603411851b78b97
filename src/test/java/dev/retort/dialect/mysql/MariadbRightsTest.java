package dev.retort.dialect.mysql;

import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.StandingTables;
import dev.retort.engine.Engine;
import dev.retort.operation.GrantRights;
import dev.retort.operation.Operation;
import dev.retort.operation.RevokeRights;
import dev.retort.schema.Grant;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What MariaDB keeps of rights, and what it answers where there is nobody or nothing. */
class MariadbRightsTest {

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Engine.MARIADB.fresh().connect();
        execute("create table note (id int)");
        execute("create or replace role clerk");
        execute("create or replace user ann@localhost");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void perform(Operation operation) throws SQLException {
        for (dev.retort.dialect.Statement statement :
                Dialects.of(connection).compile(operation, StandingTables.live(connection))) {
            execute(statement.sql());
        }
    }

    private List<String> rights() throws SQLException {
        List<String> rights = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(concat(grantee, ' ', privilege_type)) from"
                        + " information_schema.table_privileges where table_schema = database() order by 1")) {
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
        }
        return rights;
    }

    @Test
    void a_grant_and_its_inverse_leave_what_was_there() throws SQLException {
        perform(new GrantRights(privileges("select").on("note").to("clerk")));
        Operation more = new GrantRights(
                privileges("insert", "delete history").on("note").to("clerk", "ann@localhost", "public"));

        perform(more);

        assertThat(rights())
                .containsExactly(
                        "'ann'@'localhost' delete history",
                        "'ann'@'localhost' insert",
                        "'clerk'@'' delete history",
                        "'clerk'@'' insert",
                        "'clerk'@'' select",
                        "'public'@'' delete history",
                        "'public'@'' insert");
        for (Operation inverse : more.inverse()) {
            perform(inverse);
        }
        assertThat(rights()).containsExactly("'clerk'@'' select");
    }

    @Test
    void rights_that_are_taken_back_are_given_again() throws SQLException {
        Grant grant = privileges("select", "update").on("note").to("ann@localhost");
        perform(new GrantRights(grant));
        Operation revoke = new RevokeRights(privileges("update").on("note").from("ann@localhost"));

        perform(revoke);
        assertThat(rights()).containsExactly("'ann'@'localhost' select");

        for (Operation inverse : revoke.inverse()) {
            perform(inverse);
        }
        assertThat(rights()).containsExactly("'ann'@'localhost' select", "'ann'@'localhost' update");
    }

    @Test
    void every_right_that_is_not_refused_is_one() throws SQLException {
        execute("create sequence number");
        execute("create function one() returns int deterministic return 1");
        execute("create procedure two() select 2");
        String schema = connection.getCatalog();
        for (String right : List.of(
                "select",
                "insert",
                "update",
                "delete",
                "references",
                "trigger",
                "create",
                "alter",
                "drop",
                "index",
                "create view",
                "show view",
                "delete history",
                "grant option",
                "all",
                "all privileges")) {
            perform(new GrantRights(privileges(right).on("note").to("clerk")));
            perform(new GrantRights(privileges(right).onSequence("number").to("clerk")));
            perform(new GrantRights(privileges(right).onSchema(schema).to("clerk")));
        }
        for (String right : List.of(
                "create temporary tables", "lock tables", "event", "create routine", "alter routine", "execute")) {
            perform(new GrantRights(privileges(right).onSchema(schema).to("clerk")));
        }
        for (String right : List.of("execute", "alter routine", "grant option", "all")) {
            for (SchemaObject.Kind kind : List.of(SchemaObject.Kind.FUNCTION, SchemaObject.Kind.PROCEDURE)) {
                String routine = kind == SchemaObject.Kind.FUNCTION ? "one" : "two";
                perform(new GrantRights(new Grant(List.of(right), kind, QualifiedName.of(routine), List.of("clerk"))));
            }
        }
        assertThat(rights()).hasSize(26);
    }

    @Test
    void a_failure_for_want_of_a_user_or_of_a_right_comes_with_a_hint() {
        Dialect dialect = Dialects.offline("mariadb", 10);
        assertThatThrownBy(() ->
                        perform(new GrantRights(privileges("select").on("note").to("nobody"))))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(dialect.hint(failure)).contains("roles and users that are there"));
        for (String grantee : List.of("clerk", "nobody", "ann@localhost")) {
            assertThatThrownBy(() -> perform(
                            new RevokeRights(privileges("select").on("note").from(grantee))))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(dialect.hint(failure)).contains("taken back"));
        }
    }
}
