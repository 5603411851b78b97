package dev.retort.dialect.mysql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.ReadCommittedSession;
import dev.retort.dialect.RowLock;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How MySQL and MariaDB are spoken to. */
final class MysqlDialect implements Dialect {

    /** A server that only reads: an option, a transaction, a mode. */
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1792, 1836);

    /** No right to a database, a table, a column, a privilege, a routine. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);

    /** A year, in seconds: the longest that the server takes. */
    private static final long LONGEST_WAIT_FOR_TABLE = 31_536_000;

    /** Three years, in seconds: the longest that both servers take. */
    private static final long LONGEST_WAIT_FOR_ROW = 100_000_000;

    /** What MariaDB answers to {@code nowait}, to MySQL a wait that took too long; and what MySQL answers. */
    private static final Set<Integer> BUSY = Set.of(1205, 3572);

    /** No such user or role, which on MySQL a grant would create. */
    private static final Set<Integer> NO_GRANTEE = Set.of(1133, 1410);

    /** No such right of a user, on a table, on a routine. */
    private static final Set<Integer> NO_RIGHT = Set.of(1141, 1147, 1403);

    private final MysqlClauses clauses;

    MysqlDialect(Engine engine) {
        this.clauses = new MysqlClauses(engine);
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
        KnownTables known = new KnownTables(tables, this::inspector, traits().folding());
        return new MysqlCompiler(clauses, known, new Standing(tables, clauses)).compile(operation);
    }

    @Override
    public List<String> leftOut(Operation operation) {
        return clauses.leftOut(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        Binding.bind(clauses.engine(), statement, position, value);
    }

    @Override
    public @Nullable OffsetDateTime pointInTime(ResultSet row, int position) throws SQLException {
        return Binding.point(clauses.engine().zone(), row, position);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new MysqlInspector(connection, clauses);
    }

    @Override
    public Schema normal(Schema schema) {
        return new MysqlNormal(clauses).schema(schema);
    }

    @Override
    public Session session(Connection connection) throws SQLException {
        return new ReadCommittedSession(connection);
    }

    @Override
    public Optional<Scratch> scratch(Connection connection) throws SQLException {
        return Optional.of(MysqlScratch.of(connection));
    }

    @Override
    public RunLock lock(String historyName) {
        return new RowLock(historyName, BUSY);
    }

    /** The database; the empty text where the connection has chosen none. */
    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        String database = connection.getCatalog();
        return database == null ? "" : database;
    }

    @Override
    public void setDefaultSchema(Connection connection, String schema) throws SQLException {
        connection.setCatalog(schema);
    }

    @Override
    public boolean hasDefaultSchema(Connection connection) throws SQLException {
        return connection.getCatalog() != null;
    }

    @Override
    public void restoreDefaultSchema(Connection connection, String before) throws SQLException {
        if (!before.isEmpty()) {
            connection.setCatalog(before);
        }
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return READ_ONLY.contains(failure.getErrorCode());
    }

    @Override
    public boolean isDenied(SQLException failure) {
        return DENIED.contains(failure.getErrorCode());
    }

    @Override
    public String hint(SQLException failure) {
        if (NO_GRANTEE.contains(failure.getErrorCode())) {
            return "Rights are for roles and users that are there: \"clerk\" is a role or the user at any host,"
                    + " \"clerk@localhost\" the user at that host.";
        }
        return NO_RIGHT.contains(failure.getErrorCode())
                ? "Rights are taken back on what they were given on, and from whom: one on a schema is not one on its tables."
                : "";
    }

    @Override
    public List<SessionSetting> lockTimeout(Duration limit) {
        return List.of(
                inSeconds("lock_wait_timeout", limit, LONGEST_WAIT_FOR_TABLE),
                inSeconds("innodb_lock_wait_timeout", limit, LONGEST_WAIT_FOR_ROW));
    }

    /** A whole number of seconds, at least one. */
    private static SessionSetting inSeconds(String name, Duration limit, long longest) {
        long seconds = Math.max(1, limit.plusMillis(999).toSeconds());
        return setting(name, String.valueOf(limit.isZero() ? longest : Math.min(seconds, longest)));
    }

    /** MariaDB's own; MySQL has one for queries only. */
    @Override
    public List<SessionSetting> statementTimeout(Duration limit) {
        return clauses.engine().isMariadb()
                ? List.of(setting(
                        "max_statement_time",
                        BigDecimal.valueOf(limit.toMillis(), 3).toPlainString()))
                : List.of();
    }

    private static SessionSetting setting(String name, String value) {
        return new SessionSetting(
                "select @@session." + name,
                now -> "set session " + name + " = " + now,
                value,
                "set session " + name + " = default",
                null);
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new ScriptTransaction() {
            @Override
            public List<String> begin(List<Operation> operations) {
                return List.of("start transaction");
            }

            @Override
            public List<String> commit(List<Operation> operations) {
                return List.of("commit");
            }
        };
    }
}
