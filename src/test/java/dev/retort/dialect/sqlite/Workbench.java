package dev.retort.dialect.sqlite;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.engine.Engine;
import dev.retort.operation.AlterTable;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database file with one connection, on which operations are performed as a run does. */
final class Workbench implements AutoCloseable {

    final Dialect dialect = new SqliteProvider().offline(3);
    final Connection connection;

    Workbench() throws SQLException {
        connection = Engine.SQLITE.fresh().connect();
        sql("pragma foreign_keys = off");
    }

    void perform(Operation... operations) throws SQLException {
        List<Operation> named = new ArrayList<>();
        for (Operation operation : operations) {
            named.add(new Naming(NamingConvention.standard()).named(operation));
        }
        try (Session session = dialect.session(connection)) {
            session.begin(named, true);
            for (Operation operation : named) {
                for (Statement statement : dialect.compile(operation, StandingTables.live(connection))) {
                    send(statement);
                }
            }
            session.commit();
        }
    }

    void alter(String table, TableChange... changes) throws SQLException {
        perform(new AlterTable(QualifiedName.parse(table), List.of(changes)));
    }

    /** Alters a table in a transaction that somebody else began. */
    void sendWithoutSession(String table, TableChange... changes) throws SQLException {
        Operation alter = new AlterTable(QualifiedName.parse(table), List.of(changes));
        for (Statement statement : dialect.compile(alter, StandingTables.live(connection))) {
            send(statement);
        }
    }

    private void send(Statement statement) throws SQLException {
        if (statement.refusal() != null) {
            if (!query(statement.sql()).isEmpty()) {
                throw new RefusedException(statement.refusal());
            }
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            if (statement.rows().isEmpty()) {
                prepared.execute();
            }
            for (List<@Nullable Object> row : statement.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    dialect.bind(prepared, i + 1, row.get(i));
                }
                prepared.execute();
            }
        }
    }

    void sql(String... statements) throws SQLException {
        for (String sql : statements) {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** The table as it stands. */
    Table table(String name) {
        return dialect.inspector(connection).table(name).orElseThrow();
    }

    /** The rows of a query, the values of each with commas between. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(",", row));
            }
        }
        return rows;
    }

    /** The text of a table, index or trigger. */
    String text(String name) throws SQLException {
        return String.join("\n", query("select sql from sqlite_schema where name = '" + name + "'"));
    }

    /** All texts of the schema but those of one table. */
    List<String> textsBut(String table) throws SQLException {
        return query("select type, name, tbl_name, sql from sqlite_schema where name <> '" + table
                + "' order by type, name");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What a run answers to a query that had to be empty. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String refusal) {
            super(refusal);
        }
    }
}
