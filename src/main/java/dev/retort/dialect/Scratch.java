package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * An empty place of the same engine, in which objects are made to be read back, and which is gone when it is closed.
 *
 * <p>Its connection is in autocommit mode or in a transaction of the place's own; the default schema is the place.
 */
public interface Scratch extends AutoCloseable {

    /** A connection to the place. */
    Connection connection();

    /** Marks where {@link #undo} goes back to, where a failed statement would spoil what comes after it. */
    void mark() throws SQLException;

    /** Goes back to the mark after a failed statement. */
    void undo() throws SQLException;

    @Override
    void close() throws SQLException;
}
