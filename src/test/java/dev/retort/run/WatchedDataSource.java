package dev.retort.run;

import dev.retort.engine.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts the connections that are taken and given back, and looks at each before and after. */
final class WatchedDataSource implements Connections {

    /** Prepares a connection as a pool would that is configured so. */
    @FunctionalInterface
    interface Preparation {

        void prepare(Connection connection) throws SQLException;
    }

    private final TestDatabase database;
    private final Preparation preparation;
    private final List<ConnectionState> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<ConnectionState> back = Collections.synchronizedList(new ArrayList<>());
    private final List<Connection> real = Collections.synchronizedList(new ArrayList<>());

    WatchedDataSource(TestDatabase database, Preparation preparation) {
        this.database = database;
        this.preparation = preparation;
    }

    WatchedDataSource(TestDatabase database) {
        this(database, connection -> {});
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.connect();
        preparation.prepare(connection);
        taken.add(ConnectionState.of(database.engine(), connection));
        real.add(connection);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void close(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            back.add(ConnectionState.of(database.engine(), connection));
            connection.close();
        }
    }

    /** The states in which connections were taken. */
    List<ConnectionState> taken() {
        return List.copyOf(taken);
    }

    /** The states in which connections were given back. */
    List<ConnectionState> back() {
        return List.copyOf(back);
    }

    /** How many connections are still out. */
    int out() throws SQLException {
        int out = 0;
        for (Connection connection : List.copyOf(real)) {
            out += connection.isClosed() ? 0 : 1;
        }
        return out;
    }
}
