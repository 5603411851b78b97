package dev.retort.fleet;

import dev.retort.run.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Runs every tenant of a fleet once, so many at a time. */
public final class FleetRun {

    private final List<String> tenants;
    private final Function<String, RunResult> migration;
    private final int stopAfterFailures;
    private final FleetListener listener;
    private final AtomicReferenceArray<TenantResult> results;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private int ended;
    private @Nullable Throwable listenerFailure;
    private volatile boolean stopped;

    private FleetRun(
            List<String> tenants,
            Function<String, RunResult> migration,
            int stopAfterFailures,
            FleetListener listener) {
        this.tenants = List.copyOf(tenants);
        this.migration = migration;
        this.stopAfterFailures = stopAfterFailures;
        this.listener = listener;
        this.results = new AtomicReferenceArray<>(tenants.size());
    }

    /**
     * Migrates all tenants and waits until the last one has ended.
     *
     * <p>Interrupted, it begins no further tenant and interrupts those at work, which stop waiting for locks; the thread
     * stays interrupted.
     *
     * @param migration migrates the tenant of a name; what it throws is that tenant's failure
     * @param parallel how many tenants are migrated at a time
     * @param stopAfterFailures after so many failures no further tenant is begun
     * @param listener what it throws stops the fleet as soon as the tenants at work are done, and is thrown here
     */
    public static FleetResult of(
            List<String> tenants,
            Function<String, RunResult> migration,
            int parallel,
            int stopAfterFailures,
            FleetListener listener) {
        long startedAt = System.nanoTime();
        FleetRun run = new FleetRun(tenants, migration, stopAfterFailures, listener);
        run.work(Math.min(parallel, Math.max(1, tenants.size())));
        run.requireListened();
        return new FleetResult(run.results(), Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void work(int threads) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "retort-fleet-" + number.incrementAndGet()));
        for (int i = 0; i < threads; i++) {
            workers.execute(this::takeTenants);
        }
        workers.shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = workers.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                stopped = true;
                workers.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTenants() {
        while (!stopped) {
            int at = next.getAndIncrement();
            if (at >= tenants.size()) {
                return;
            }
            String tenant = tenants.get(at);
            MDC.put("retort.tenant", tenant);
            try {
                migrate(at, tenant);
            } finally {
                MDC.remove("retort.tenant");
            }
        }
    }

    // Whatever a migration throws is the failure of its tenant; none of it may end the thread that has others to do.
    private void migrate(int at, String tenant) {
        long startedAt = System.nanoTime();
        tell(new FleetEvent.Began(tenant));
        RunResult result = null;
        Throwable failure = null;
        try {
            result = migration.apply(tenant);
        } catch (RuntimeException | Error e) {
            failure = e;
            stopped |= failures.incrementAndGet() >= stopAfterFailures;
        }
        TenantResult ending =
                new TenantResult(tenant, result, failure, Duration.ofNanos(System.nanoTime() - startedAt));
        results.set(at, ending);
        tellEnded(ending);
    }

    private synchronized void tellEnded(TenantResult ending) {
        ended++;
        tell(new FleetEvent.Ended(ending, ended, tenants.size()));
    }

    /** A listener that fails is no tenant's failure: the fleet stops, and who asked for it is told. */
    private synchronized void tell(FleetEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException | Error e) {
            stopped = true;
            if (listenerFailure == null) {
                listenerFailure = e;
            } else if (listenerFailure != e) {
                listenerFailure.addSuppressed(e);
            }
        }
    }

    private synchronized void requireListened() {
        if (listenerFailure instanceof RuntimeException failure) {
            throw failure;
        }
        if (listenerFailure instanceof Error failure) {
            throw failure;
        }
    }

    private List<TenantResult> results() {
        List<TenantResult> all = new ArrayList<>(tenants.size());
        for (int i = 0; i < tenants.size(); i++) {
            TenantResult result = results.get(i);
            all.add(result == null ? TenantResult.notTried(tenants.get(i)) : result);
        }
        return all;
    }
}
