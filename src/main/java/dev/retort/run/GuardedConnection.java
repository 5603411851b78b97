package dev.retort.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection of a run as code of the user's gets it: usable, but not to be ended. */
final class GuardedConnection {

    private static final Set<String> REFUSED =
            Set.of("commit", "rollback", "setAutoCommit", "abort", "setTransactionIsolation", "setReadOnly");

    private final Connection connection;
    private boolean ended;

    GuardedConnection(Connection connection) {
        this.connection = connection;
    }

    Connection proxy() {
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, this::invoke);
    }

    /** From now on the code that kept the connection cannot use it. */
    void end() {
        ended = true;
    }

    private @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean toSavepoint = name.equals("rollback") && arguments != null && arguments.length == 1;
        if (ended && !name.equals("close") && !name.equals("isClosed")) {
            throw new SQLException(
                    "The handle of ops.run ends with the block that it was given to. Do the work inside the block.");
        }
        if (name.equals("close")) {
            return null;
        }
        if (REFUSED.contains(name) && !toSavepoint) {
            throw new SQLException("Code in ops.run cannot call " + name + ": the migration's transaction is ended by"
                    + " Retort. Use a savepoint, or @Revision(transaction = PER_OPERATION).");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
