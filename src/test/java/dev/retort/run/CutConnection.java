package dev.retort.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that are all cut at the n-th call that reaches the database, before it gets there or before the answer. */
final class CutConnection implements Connections {

    private final DataSource source;
    private final int last;
    private final boolean arrives;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Connection> real = Collections.synchronizedList(new ArrayList<>());

    CutConnection(DataSource source, int last, boolean arrives) {
        this.source = source;
        this.last = last;
        this.arrives = arrives;
    }

    /** Whether there were so many calls that it came to the cut. */
    boolean isCut() {
        return calls.get() >= last;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isCut()) {
            throw lost();
        }
        Connection connection = source.getConnection();
        real.add(connection);
        return proxy(Connection.class, connection);
    }

    private static SQLException lost() {
        return new SQLException("The test cut the connection", "08006");
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean reaches = name.startsWith("execute") || name.equals("commit") || name.equals("rollback");
        if (reaches) {
            int call = calls.incrementAndGet();
            if (call >= last) {
                if (call == last && arrives) {
                    invoke(target, method, arguments);
                }
                cut();
                throw lost();
            }
        } else if (isCut() && !name.equals("close") && !name.equals("isClosed") && !name.equals("isValid")) {
            throw lost();
        }
        Object answer = invoke(target, method, arguments);
        if (answer instanceof PreparedStatement prepared) {
            return proxy(PreparedStatement.class, prepared);
        }
        return answer instanceof Statement statement ? proxy(Statement.class, statement) : answer;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void cut() throws SQLException {
        for (Connection connection : List.copyOf(real)) {
            connection.close();
        }
    }
}
