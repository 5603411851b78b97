package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads the class of a migration when it is about to run. */
final class ClassLoadingOrigin implements DeclaredMigration.Origin {

    private final ClassLoader loader;
    private final @Nullable Function<Class<? extends Migration>, Migration> factory;

    ClassLoadingOrigin(ClassLoader loader, @Nullable Function<Class<? extends Migration>, Migration> factory) {
        this.loader = loader;
        this.factory = factory;
    }

    @Override
    public Migration create(DeclaredMigration declared) {
        MigrationMaking making = new MigrationMaking(declared);
        return making.make(making.load(loader), factory);
    }
}
