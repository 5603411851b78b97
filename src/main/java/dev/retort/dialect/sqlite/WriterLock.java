package dev.retort.dialect.sqlite;

import dev.retort.dialect.RunLock;
import java.sql.Connection;
import java.sql.SQLException;

/** The lock of an engine with one writer: {@code begin immediate} of each transaction is it. */
final class WriterLock implements RunLock {

    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;

    @Override
    public boolean isInWorkTransactions() {
        return true;
    }

    @Override
    public boolean tryAcquire(Connection connection) {
        return true;
    }

    /** {@code SQLITE_BUSY}, with whatever extension: sqlite.org/rescode.html. */
    @Override
    public boolean isBusy(SQLException failure) {
        return (failure.getErrorCode() & PRIMARY_CODE) == BUSY;
    }
}
