package dev.retort.engine;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Writes down what goes to the server: statements, batches, commits and the like. */
public final class CountingDataSource implements DataSource {

    private static final Set<String> TRIPS =
            Set.of("commit", "rollback", "setSavepoint", "releaseSavepoint", "getTransactionIsolation", "getSchema");

    private final DataSource source;
    private final List<String> roundTrips = Collections.synchronizedList(new ArrayList<>());
    private int connections;

    public CountingDataSource(DataSource source) {
        this.source = source;
    }

    /** How many connections were asked for. */
    public int connections() {
        return connections;
    }

    /** What went to the server, each with its text. */
    public List<String> roundTrips() {
        return List.copyOf(roundTrips);
    }

    @Override
    public Connection getConnection() throws SQLException {
        connections++;
        return proxy(Connection.class, source.getConnection());
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    note(method, arguments);
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement ? proxy(method.getReturnType(), result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void note(Method method, Object[] arguments) {
        if (method.getName().startsWith("execute") || TRIPS.contains(method.getName())) {
            roundTrips.add(method.getName() + (arguments == null ? "" : " " + List.of(arguments)));
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
