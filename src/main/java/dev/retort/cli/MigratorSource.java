package dev.retort.cli;

import dev.retort.Migrator;

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

    /** Whether a database is named, so that it can be asked. */
    default boolean hasDatabase() {
        return !migrator().isOffline();
    }
}
