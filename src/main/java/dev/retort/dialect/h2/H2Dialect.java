package dev.retort.dialect.h2;

import dev.retort.dialect.DdlCompiler;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.NormalForm;
import dev.retort.dialect.RowLock;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.Scratch;
import dev.retort.dialect.SessionSetting;
import dev.retort.dialect.StandardDialect;
import dev.retort.dialect.Traits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How H2 is spoken to. */
final class H2Dialect extends StandardDialect {

    private static final String UNNAMED = "jdbc:h2:mem:";
    private static final int LOCK_TIMEOUT = 50200;
    /** At isolation serializable: the row has changed since the transaction began. */
    private static final int SNAPSHOT_TOO_OLD = 40001;

    private static final int DATABASE_IS_READ_ONLY = 90097;
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final int NOT_ENOUGH_RIGHTS = 90096;

    private static final int USUAL_LOCK_TIMEOUT = 2000;

    private final H2Clauses words;
    private final H2Normal normal;

    /** The dialect; {@code knowsRestrict} says whether H2 tells {@code restrict} and {@code no action} apart. */
    H2Dialect(Traits traits, boolean knowsRestrict, NullsPlace nulls) {
        this(new H2Clauses(traits), knowsRestrict, nulls);
    }

    private H2Dialect(H2Clauses clauses, boolean knowsRestrict, NullsPlace nulls) {
        super(clauses);
        this.words = clauses;
        this.normal = new H2Normal(clauses, knowsRestrict, nulls);
    }

    @Override
    protected DdlCompiler compiler(KnownTables known) {
        return new H2Compiler(words, known);
    }

    @Override
    protected NormalForm form() {
        return normal;
    }

    @Override
    public Optional<Scratch> scratch(Connection connection) throws SQLException {
        return Optional.of(H2Scratch.like(connection));
    }

    @Override
    public RunLock lock(String historyName) {
        return new RowLock(historyName, Set.of(LOCK_TIMEOUT, SNAPSHOT_TOO_OLD));
    }

    @Override
    protected String beginning() {
        return "begin";
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
}
