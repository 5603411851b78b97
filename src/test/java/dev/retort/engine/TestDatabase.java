package dev.retort.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database of its own on a real engine, without tables; it goes with the JVM.
 *
 * @param engine which engine
 * @param url its JDBC URL, with all that a connection needs
 * @param dataSource gives a new connection each time, without a pool
 */
public record TestDatabase(Engine engine, String url, DataSource dataSource) {

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }
}
