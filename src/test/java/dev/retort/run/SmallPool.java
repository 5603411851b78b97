package dev.retort.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool with so many places; who asks for more waits for a limited time, or for ever. */
final class SmallPool implements Connections {

    private final DataSource source;
    private final Semaphore places;
    private final @Nullable Duration limit;

    SmallPool(DataSource source, int size, @Nullable Duration limit) {
        this.source = source;
        this.places = new Semaphore(size);
        this.limit = limit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (limit == null) {
                places.acquire();
            } else if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("Connection is not available, request timed out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
        return pooled(source.getConnection());
    }

    private Connection pooled(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!connection.isClosed()) {
                            connection.close();
                            places.release();
                        }
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Waits until so many connections could be had; who asked in vain gives back what comes late. */
    void awaitFree(int connections) {
        while (places.availablePermits() != connections) {
            Thread.onSpinWait();
        }
    }
}
