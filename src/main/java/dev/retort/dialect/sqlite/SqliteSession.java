package dev.retort.dialect.sqlite;

import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of SQLite, as statements: the driver's own begin is deferred, and a deferred transaction that finds another
 * writer cannot wait.
 *
 * <p>{@code foreign_keys} can be switched only outside a transaction, so it is known before the beginning whether a
 * rebuild of a table that others point at may come. {@code begin immediate} waits for its turn as long as the connection's {@code busy_timeout} says.
 */
final class SqliteSession implements Session {

    private final Connection connection;
    private boolean isOpen;
    private boolean isToBeRestored;
    private boolean wasEnforced;
    private @Nullable Boolean wasLegacy;
    private @Nullable ForeignKeyViolations violations;

    SqliteSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin(List<Operation> coming, boolean all) throws SQLException {
        boolean enforced =
                isOn("foreign_keys") && (!all || Rebuilds.mayNeedOneOfParents(coming, new LiveTables(connection)));
        boolean legacy = isOn("legacy_alter_table");
        isToBeRestored = true;
        if (enforced) {
            execute("pragma foreign_keys = off");
            wasEnforced = true;
        }
        if (legacy) {
            execute("pragma legacy_alter_table = off");
        }
        wasLegacy = legacy;
        try {
            execute("begin immediate");
            isOpen = true;
            violations = enforced ? ForeignKeyViolations.of(connection) : null;
        } finally {
            if (!isOpen) {
                restore();
            }
        }
    }

    @Override
    public void commit() throws SQLException {
        if (violations != null) {
            String added = ForeignKeyViolations.of(connection).without(violations);
            if (!added.isEmpty()) {
                rollback();
                throw new ForeignKeyViolationException(added);
            }
        }
        execute("commit");
        isOpen = false;
        restore();
    }

    @Override
    public void rollback() throws SQLException {
        if (!isOpen) {
            return;
        }
        try {
            execute("rollback");
        } catch (SQLException e) {
            // After a full disk or the like SQLite has rolled back by itself, and says so.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
        isOpen = false;
        restore();
    }

    @Override
    public void close() throws SQLException {
        rollback();
        restore();
    }

    private void restore() throws SQLException {
        if (!isToBeRestored) {
            return;
        }
        isToBeRestored = false;
        violations = null;
        // What failed in the middle of a rebuild leaves the pragma on.
        if (wasLegacy != null && wasLegacy != isOn("legacy_alter_table")) {
            execute("pragma legacy_alter_table = " + (wasLegacy ? "on" : "off"));
        }
        wasLegacy = null;
        if (wasEnforced) {
            execute("pragma foreign_keys = on");
            wasEnforced = false;
        }
    }

    private boolean isOn(String pragma) throws SQLException {
        return !"0"
                .equals(new LiveTables(connection)
                        .rows("pragma " + pragma)
                        .get(0)
                        .get(0));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
