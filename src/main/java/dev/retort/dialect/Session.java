package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.sql.SQLException;
import java.util.List;

/**
 * The transactions of one connection, which goes back as it came.
 *
 * <p>Not thread-safe, as a connection is not.
 */
public interface Session extends AutoCloseable {

    /**
     * Opens a transaction for these operations; where the engine has one writer, waits for its turn.
     *
     * @param coming what will run in it, as far as it is known: some of it may need something set up before the beginning
     * @param all whether {@code coming} is all that can come
     */
    void begin(List<Operation> coming, boolean all) throws SQLException;

    /** Commits the open transaction. */
    void commit() throws SQLException;

    /** Rolls the open transaction back; does nothing when there is none. */
    void rollback() throws SQLException;

    /** Gives back what was set; an open transaction is rolled back first. */
    @Override
    void close() throws SQLException;
}
