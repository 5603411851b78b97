package dev.retort.dialect.sqlite;

import dev.retort.dialect.RunLock;
import java.sql.Connection;

/** The lock of an engine with one writer: {@code begin immediate} of each transaction is it. */
final class WriterLock implements RunLock {

    @Override
    public boolean isInWorkTransactions() {
        return true;
    }

    @Override
    public boolean tryAcquire(Connection connection) {
        return true;
    }
}
