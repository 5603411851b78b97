package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.revision.Heads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds migrations without loading their classes. */
public final class MigrationScan {

    private MigrationScan() {}

    /**
     * The migrations that are asked for: those of packages by class name, then the given ones in their order. A class that
     * is found twice counts once, and one that is also given counts as given.
     *
     * <p>A request for nothing finds nothing; a package in which there is no migration is a fault.
     *
     * @throws ScanException with everything that is wrong, at once
     */
    public static List<DeclaredMigration> of(ScanRequest request) {
        return of(request, false);
    }

    /**
     * The same, but packages may be without migrations: for who is about to write the first one.
     *
     * @throws ScanException with everything else that is wrong
     */
    public static List<DeclaredMigration> ofWhatIsThere(ScanRequest request) {
        return of(request, true);
    }

    /**
     * The version rows of a database for which the target {@code head} or {@code heads} leaves nothing to do, where the index
     * of a jar tells them; null where the migrations have to be looked at, as they do for any other target.
     *
     * <p>It tells them only of a history without faults, and only as long as its jar has exactly the classes it was written of.
     */
    public static @Nullable Heads rowsUpTo(String target, ScanRequest request) {
        boolean all = target.equals("heads");
        if (request.packages().isEmpty() || !(all || target.equals("head"))) {
            return null;
        }
        if (!request.classes().isEmpty() || !request.migrations().isEmpty()) {
            return null;
        }
        List<String> paths = new ArrayList<>();
        for (String name : request.packages()) {
            if (!PackageScan.isPackageName(name)) {
                return null;
            }
            paths.add(PackageScan.pathOf(name));
        }
        IndexSummary summary = UnchangedJar.summary(loader(request), paths);
        return summary != null && (all || summary.oneHead()) ? Heads.of(summary.rows()) : null;
    }

    private static List<DeclaredMigration> of(ScanRequest request, boolean mayBeEmpty) {
        List<String> faults = new ArrayList<>();
        List<DeclaredMigration> migrations = new ArrayList<>();
        boolean given = !request.classes().isEmpty() || !request.migrations().isEmpty();
        GivenMigrations explicit = given ? GivenMigrations.of(request, faults) : null;
        if (!request.packages().isEmpty()) {
            PackageScan scan = new PackageScan(loader(request), request.factory(), faults);
            scan.scan(request.packages(), explicit, migrations);
            if (!mayBeEmpty) {
                scan.refuseEmptyPackages();
            }
        }
        if (explicit != null) {
            migrations.addAll(explicit.declared());
        }
        if (!faults.isEmpty()) {
            throw new ScanException(faults);
        }
        return List.copyOf(migrations);
    }

    private static ClassLoader loader(ScanRequest request) {
        ClassLoader said = request.loader();
        if (said != null) {
            return said;
        }
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        if (ofThread != null) {
            return ofThread;
        }
        ClassLoader own = MigrationScan.class.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }
}
