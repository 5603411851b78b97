package dev.retort.dialect.h2;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.RunLock;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How H2 is spoken to. */
final class H2Dialect implements Dialect {

    private static final String UNNAMED = "jdbc:h2:mem:";
    private static final int DATABASE_IS_READ_ONLY = 90097;
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final int NOT_ENOUGH_RIGHTS = 90096;

    private static final int USUAL_LOCK_TIMEOUT = 2000;

    private final H2Clauses clauses;
    private final H2Normal normal;

    /** The dialect; {@code knowsRestrict} says whether H2 tells {@code restrict} and {@code no action} apart. */
    H2Dialect(Traits traits, boolean knowsRestrict, NullsPlace nulls) {
        this.clauses = new H2Clauses(traits);
        this.normal = new H2Normal(clauses, knowsRestrict, nulls);
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
        return new H2Compiler(clauses, new KnownTables(tables, this::inspector, traits().folding())).compile(operation);
    }

    @Override
    public List<String> leftOut(Operation operation) {
        return clauses.leftOut(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else {
            statement.setObject(position, value);
        }
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new H2Inspector(connection, normal);
    }

    @Override
    public Schema normal(Schema schema) {
        return normal.schema(schema);
    }

    @Override
    public Session session(Connection connection) throws SQLException {
        return new H2Session(connection);
    }

    @Override
    public RunLock lock(String historyName) {
        return new H2Lock(historyName);
    }

    @Override
    public boolean isPrivateTo(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        return url != null && (url.equals(UNNAMED) || url.startsWith(UNNAMED + ";"));
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return failure.getErrorCode() == DATABASE_IS_READ_ONLY;
    }

    @Override
    public boolean isDenied(SQLException failure) {
        return failure.getErrorCode() == NOT_ENOUGH_RIGHTS || failure.getErrorCode() == ADMIN_RIGHTS_REQUIRED;
    }

    /** In milliseconds, of which none is not at all. */
    @Override
    public List<SessionSetting> lockTimeout(Duration limit) {
        return List.of(new SessionSetting(
                "select lock_timeout()",
                value -> "set lock_timeout " + value,
                String.valueOf(limit.isZero() ? Integer.MAX_VALUE : limit.toMillis()),
                "set lock_timeout " + USUAL_LOCK_TIMEOUT,
                null));
    }

    /** In milliseconds, of which none is without end. */
    @Override
    public List<SessionSetting> statementTimeout(Duration limit) {
        return List.of(new SessionSetting(
                "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'",
                value -> "set query_timeout " + value,
                String.valueOf(limit.toMillis()),
                "set query_timeout 0",
                null));
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new ScriptTransaction() {
            @Override
            public List<String> begin(List<Operation> operations) {
                return List.of("begin");
            }

            @Override
            public List<String> commit(List<Operation> operations) {
                return List.of("commit");
            }
        };
    }
}
