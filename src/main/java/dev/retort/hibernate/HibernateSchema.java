package dev.retort.hibernate;

import dev.retort.schema.Schema;
import org.hibernate.boot.Metadata;

/**
 * The schema that Jakarta Persistence entities stand for, as Hibernate sees them.
 *
 * <pre>{@code
 * Schema schema = HibernateSchema.of(Account.class, Invoice.class);
 * Schema onMariadb = HibernateSchema.on("mariadb", 11)
 *         .with("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName())
 *         .of(Account.class, Invoice.class);
 * }</pre>
 *
 * <p>All methods that read throw {@link HibernateSchemaException} where Hibernate refuses the entities, or where they use
 * what a schema cannot say.
 */
public final class HibernateSchema {

    private static final EntityReading PLAIN = new EntityReading();

    private HibernateSchema() {}

    /**
     * The schema of these entities, embeddables, converters and mapped superclasses, for the database that
     * {@code hibernate.properties} names; in portable types alone where it names none.
     */
    public static Schema of(Class<?>... entities) {
        return PLAIN.of(entities);
    }

    /**
     * The schema of metadata that the application has built, for the database of its dialect. Its columns are put in the
     * order in which Hibernate creates them, as building a session factory does, too.
     */
    public static Schema of(Metadata metadata) {
        return PLAIN.of(metadata);
    }

    /** The schema of a persistence unit of {@code META-INF/persistence.xml}, with the unit's own settings. */
    public static Schema ofPersistenceUnit(String name) {
        return PLAIN.ofPersistenceUnit(name);
    }

    /** Reads for an engine, by the name of its dialect: {@code on("mariadb")}. */
    public static EntityReading on(String engine) {
        return PLAIN.on(engine);
    }

    /** Reads for a major version of an engine: on some of them Hibernate's types depend on it. */
    public static EntityReading on(String engine, int majorVersion) {
        return PLAIN.on(engine, majorVersion);
    }

    /** Reads with one of Hibernate's settings: {@code with("hibernate.implicit_naming_strategy", "jpa")}. */
    public static EntityReading with(String setting, Object value) {
        return PLAIN.with(setting, value);
    }
}
