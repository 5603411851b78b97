package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Where commands get their migrator. */
@FunctionalInterface
interface MigratorSource {

    /** The migrator, which has migrations. */
    Migrator migrator();

    /** The migrator for who is about to write a migration: there may be none yet, and no classes. */
    default Migrator toWrite() {
        return migrator();
    }

    /** What is said elsewhere than on the command line. */
    default Configuration configuration() {
        return Configuration.none();
    }

    /** The migrator, for what only concerns the database. */
    default Migrator withoutMigrations() {
        return migrator();
    }

    /** The schema that an application declares, or null where it has said none. */
    default @Nullable Schema declared() {
        return null;
    }

    /** What finds the classes that options name. */
    default ClassLoader classLoader() {
        return Thread.currentThread().getContextClassLoader();
    }

    /** Whether a database is named, so that it can be asked. */
    default boolean hasDatabase() {
        return !migrator().isOffline();
    }
}
