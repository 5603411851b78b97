package dev.retort.scan;

import dev.retort.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where migrations are to be found, and how they are made.
 *
 * @param packages names of packages, each with its sub-packages
 * @param classes classes that are migrations
 * @param migrations migrations that are there already
 * @param loader sees the packages; null for the context class loader of the thread, or else Retort's own
 * @param factory makes the migration of a class; null for the public constructor without parameters
 */
public record ScanRequest(
        List<String> packages,
        List<Class<? extends Migration>> classes,
        List<Migration> migrations,
        @Nullable ClassLoader loader,
        @Nullable Function<Class<? extends Migration>, Migration> factory) {

    /** Copies the lists. */
    public ScanRequest {
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        migrations = List.copyOf(migrations);
    }

    /** Asks for the migrations in these packages and the packages below them. */
    public static ScanRequest ofPackages(String... packages) {
        return new ScanRequest(List.of(packages), List.of(), List.of(), null, null);
    }

    /** Asks for the migrations of these classes. */
    public static ScanRequest ofClasses(List<Class<? extends Migration>> classes) {
        return new ScanRequest(List.of(), classes, List.of(), null, null);
    }

    /** Asks for these migrations. */
    public static ScanRequest ofMigrations(Migration... migrations) {
        return new ScanRequest(List.of(), List.of(), List.of(migrations), null, null);
    }

    /** Asks for what another request asks for, too; its loader and factory count where it has some. */
    public ScanRequest and(ScanRequest other) {
        return new ScanRequest(
                joined(packages, other.packages),
                joined(classes, other.classes),
                joined(migrations, other.migrations),
                other.loader == null ? loader : other.loader,
                other.factory == null ? factory : other.factory);
    }

    /** Looks for the packages with this class loader. */
    public ScanRequest seenBy(ClassLoader newLoader) {
        return new ScanRequest(packages, classes, migrations, newLoader, factory);
    }

    /** Makes the migrations of classes by this function, which may inject what they need. */
    public ScanRequest madeBy(Function<Class<? extends Migration>, Migration> newFactory) {
        return new ScanRequest(packages, classes, migrations, loader, newFactory);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
