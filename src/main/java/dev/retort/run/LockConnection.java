package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A second connection, for the lock: asked for with a limit, so that a pool of one does not wait for itself for ever. */
final class LockConnection {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private LockConnection() {}

    /** A connection other than {@code work}, or null where the source gives none within the limit. */
    static ConnectionSource.@Nullable Lease besides(Connection work, ConnectionSource source, Duration limit) {
        CompletableFuture<ConnectionSource.Lease> asked = new CompletableFuture<>();
        Thread thread = new Thread(() -> ask(source, asked), "retort-lock-connection");
        thread.setDaemon(true);
        thread.start();
        ConnectionSource.Lease lease;
        try {
            lease = asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // If the connection comes after all, the asking thread gives it back.
            return asked.cancel(false) ? null : asked.getNow(null);
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            asked.cancel(false);
            Thread.currentThread().interrupt();
            return null;
        }
        return isSame(lease, work) ? null : lease;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(ConnectionSource.Lease lease, Connection work) {
        return lease.connection() == work;
    }

    private static void ask(ConnectionSource source, CompletableFuture<ConnectionSource.Lease> asked) {
        try {
            ConnectionSource.Lease lease = source.open();
            if (!asked.complete(lease)) {
                lease.close();
            }
        } catch (SQLException | RuntimeException e) {
            asked.completeExceptionally(e);
        }
    }
}
