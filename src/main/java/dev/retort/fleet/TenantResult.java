package dev.retort.fleet;

import dev.retort.run.RunResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one tenant.
 *
 * @param tenant its name
 * @param run what the run did, or null where it failed or was not tried
 * @param failure why it failed, or null
 * @param took how long it took
 */
public record TenantResult(
        String tenant, @Nullable RunResult run, @Nullable Throwable failure, Duration took) {

    /** What can come of a tenant. */
    public enum Status {
        /** Revisions were applied or taken back. */
        MOVED,
        /** It was at the target already. */
        UP_TO_DATE,
        /** It failed; what is committed there says the failure. */
        FAILED,
        /** The fleet was stopped before it. */
        NOT_TRIED
    }

    static TenantResult notTried(String tenant) {
        return new TenantResult(tenant, null, null, Duration.ZERO);
    }

    /** What came of it. */
    public Status status() {
        if (failure != null) {
            return Status.FAILED;
        }
        if (run == null) {
            return Status.NOT_TRIED;
        }
        return run.isUpToDate() ? Status.UP_TO_DATE : Status.MOVED;
    }

    /** One line: {@code acme: 3 revisions in 40 ms: [a] -> [d]}. */
    @Override
    public String toString() {
        return tenant + ": "
                + (failure != null ? "failed: " + failure.getMessage() : run == null ? "not tried" : run.toString());
    }
}
