package dev.retort.hibernate;

import dev.retort.dialect.Dialects;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;

/**
 * What a schema is read for.
 *
 * @param engine the name of the engine whose dialect Hibernate has
 * @param dialect Retort's dialect for the same
 * @param isKnown whether the application said so; where it did not, only what is portable may come out
 */
record ReadFor(String engine, dev.retort.dialect.Dialect dialect, boolean isKnown) {

    /** The database of the dialect that Hibernate read with. */
    static ReadFor database(Metadata metadata) {
        return of(metadata, true);
    }

    /** Any database; Hibernate has to have one all the same. */
    static ReadFor anyDatabase(Metadata metadata) {
        return of(metadata, false);
    }

    private static ReadFor of(Metadata metadata, boolean isKnown) {
        Dialect dialect = metadata.getDatabase().getDialect();
        String engine = Engines.of(dialect);
        if (engine == null) {
            throw new HibernateSchemaException(
                    "Entities cannot be read for " + dialect.getClass().getSimpleName() + ".",
                    "Retort has no dialect for the database that Hibernate was told.",
                    "Name another one: HibernateSchema.on(\"postgresql\").of(...).");
        }
        return new ReadFor(engine, Dialects.offline(engine, dialect.getVersion().getMajor()), isKnown);
    }

    /** Whether the engine's databases are its only space of names, which Hibernate calls catalogs. */
    boolean hasCatalogs() {
        return engine.equals("mariadb") || engine.equals("mysql");
    }
}
