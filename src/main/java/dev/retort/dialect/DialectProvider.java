package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes a dialect; registered in {@code META-INF/services/dev.retort.dialect.DialectProvider}. */
public interface DialectProvider {

    /** The name of the engine, in lower case. */
    String name();

    /** Whether the connection leads to this engine, by the product name that its driver tells. */
    boolean recognises(String productName);

    /** The dialect for a connection; asks it what can vary. */
    Dialect connected(Connection connection) throws SQLException;

    /** The dialect for a major version of the engine, without a database. */
    Dialect offline(int majorVersion);
}
