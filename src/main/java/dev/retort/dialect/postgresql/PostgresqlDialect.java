package dev.retort.dialect.postgresql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.Scratch;
import dev.retort.dialect.ScriptTransaction;
import dev.retort.dialect.Session;
import dev.retort.dialect.SessionSetting;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.Traits;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Schema;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: standard SQL, transactions around everything, an advisory lock. */
final class PostgresqlDialect implements Dialect {

    private final PostgresqlClauses clauses;

    PostgresqlDialect(int majorVersion) {
        this.clauses = new PostgresqlClauses(PostgresqlTraits.of(majorVersion));
    }

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
        return new PostgresqlCompiler(clauses, new KnownTables(tables, this::inspector, traits().folding()))
                .compile(operation);
    }

    @Override
    public List<String> leftOut(Operation operation) {
        return clauses.leftOut(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof String) {
            // Without a type, as a literal is: a text reaches columns of type jsonb, uuid or an enum too.
            statement.setObject(position, value, Types.OTHER);
        } else if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof Boolean bool) {
            statement.setBoolean(position, bool);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(position, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else {
            statement.setObject(position, value);
        }
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new PostgresqlInspector(connection);
    }

    @Override
    public Schema normal(Schema schema) {
        return new NormalSchema(clauses).of(schema);
    }

    @Override
    public Session session(Connection connection) {
        return new PostgresqlSession(connection);
    }

    /** The catalog gives texts as PostgreSQL writes them, of which the normal form says less. */
    @Override
    public Schema normalOfReflected(Schema reflected) {
        return normal(reflected);
    }

    @Override
    public boolean changesColumnsUnderForeignKeys() {
        return true;
    }

    @Override
    public Optional<Scratch> scratch(Connection connection) throws SQLException {
        return Optional.of(PostgresqlScratch.of(connection));
    }

    @Override
    public RunLock lock(String historyName) {
        return new PostgresqlLock(historyName);
    }

    /** The whole search path, of which the default schema is the first that exists. */
    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("show search_path")) {
            path.next();
            return path.getString(1);
        }
    }

    @Override
    public void restoreDefaultSchema(Connection connection, String before) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_catalog.set_config('search_path', ?, false)")) {
            statement.setString(1, before);
            statement.execute();
        }
    }

    @Override
    public boolean sendsInBatches() {
        return true;
    }

    @Override
    public List<SessionSetting> lockTimeout(Duration limit) {
        return List.of(setting("lock_timeout", limit));
    }

    @Override
    public List<SessionSetting> statementTimeout(Duration limit) {
        return List.of(setting("statement_timeout", limit));
    }

    /** In milliseconds, of which none is without end. */
    private static SessionSetting setting(String name, Duration limit) {
        return new SessionSetting(
                "select current_setting('" + name + "')",
                value -> "set " + name + " = '" + value + "'",
                String.valueOf(limit.toMillis()),
                "reset " + name,
                "set local " + name + " = '" + limit.toMillis() + "'");
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new PostgresqlScript();
    }
}
