package dev.retort.dialect.sqlite;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.ScriptTransaction;
import dev.retort.dialect.Session;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.Traits;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How SQLite is spoken to. */
final class SqliteDialect implements Dialect {

    private final SqliteClauses clauses = new SqliteClauses(SqliteTraits.traits());

    @Override
    public Traits traits() {
        return clauses.traits();
    }

    @Override
    public SqlWords words() {
        return clauses;
    }

    @Override
    public List<Statement> compile(Operation operation, StandingTables tables) {
        return new SqliteCompiler(clauses, tables).compile(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        SqliteValues.bind(statement, position, value);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new SqliteInspector(connection);
    }

    @Override
    public Schema normal(Schema schema) {
        return Schema.of(schema.tables().values().stream()
                .map(table -> TableReading.normal(clauses, table).normal())
                .toList());
    }

    @Override
    public Session session(Connection connection) {
        return new SqliteSession(connection);
    }

    @Override
    public RunLock lock(String historyName) {
        return new WriterLock();
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new SqliteScript();
    }
}
