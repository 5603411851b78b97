package dev.retort;

import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import dev.retort.run.HistorySource;
import dev.retort.scan.MigrationScan;
import dev.retort.scan.ScanRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The migrations of the code, looked for once, when they are first needed. */
final class KnownMigrations implements HistorySource {

    private final ScanRequest request;
    private final Map<String, Heads> rows = new ConcurrentHashMap<>();
    private volatile @Nullable MigrationHistory found;

    KnownMigrations(ScanRequest request) {
        this.request = request;
    }

    ScanRequest request() {
        return request;
    }

    /** The history, of no revisions where the packages have no migrations yet. */
    MigrationHistory orEmpty() {
        return MigrationHistory.of(MigrationScan.ofWhatIsThere(request));
    }

    /** The same migrations and those of another request. */
    KnownMigrations and(ScanRequest more) {
        return new KnownMigrations(request.and(more));
    }

    @Override
    public MigrationHistory get() {
        MigrationHistory known = found;
        if (known == null) {
            known = MigrationHistory.of(MigrationScan.of(request));
            found = known;
        }
        return known;
    }

    @Override
    public @Nullable Heads rowsUpTo(String target) {
        if (found != null) {
            return null;
        }
        Heads known = rows.get(target);
        if (known == null) {
            known = MigrationScan.rowsUpTo(target, request);
            if (known != null) {
                rows.put(target, known);
            }
        }
        return known;
    }
}
