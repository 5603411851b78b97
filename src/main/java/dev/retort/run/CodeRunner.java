package dev.retort.run;

import dev.retort.operation.RunCode;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;

/** Runs code of the user's with a Jdbi handle on a connection whose transaction belongs to the run. */
final class CodeRunner {

    private CodeRunner() {}

    static void run(RunCode operation, Connection connection) throws Exception {
        GuardedConnection guarded = new GuardedConnection(connection);
        Jdbi jdbi = Jdbi.create(guarded::proxy);
        jdbi.setTransactionHandler(new Guard());
        // The transaction is open when the handle closes, and stays so.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // The values of a statement may be secrets, and Jdbi would show them in its messages.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        try (Handle handle = jdbi.open()) {
            operation.code().run(handle);
        } finally {
            guarded.end();
        }
    }

    /** Refuses to end the transaction by way of the handle, in words that say why. */
    private static final class Guard extends DelegatingTransactionHandler {

        Guard() {
            super(LocalTransactionHandler.binding());
        }

        @Override
        public void begin(Handle handle) {
            throw refused("begin");
        }

        @Override
        public void commit(Handle handle) {
            throw refused("commit");
        }

        @Override
        public void rollback(Handle handle) {
            throw refused("rollback");
        }

        @Override
        public boolean isInTransaction(Handle handle) {
            return true;
        }

        private static IllegalStateException refused(String what) {
            return new IllegalStateException(
                    "Code in ops.run cannot call " + what + "(): the transaction belongs to the migration, and Retort"
                            + " ends it.",
                    new SQLException("refused"));
        }
    }
}
