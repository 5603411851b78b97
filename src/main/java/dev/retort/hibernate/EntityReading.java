package dev.retort.hibernate;

import dev.retort.schema.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** How entities are read: for which database, and with which of Hibernate's settings. Immutable. */
public final class EntityReading {

    private final @Nullable String engine;
    private final Map<String, Object> settings;

    EntityReading() {
        this(null, Map.of());
    }

    private EntityReading(@Nullable String engine, Map<String, Object> settings) {
        this.engine = engine;
        this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The same for an engine, by the name of its dialect: {@code h2}, {@code postgresql}, {@code mariadb}. */
    public EntityReading on(String engine) {
        Engines.named(engine);
        return new EntityReading(engine, settings);
    }

    /** The same for a major version of an engine. */
    public EntityReading on(String engine, int majorVersion) {
        return on(engine)
                .with("jakarta.persistence.database-major-version", majorVersion)
                .with("jakarta.persistence.database-minor-version", 0);
    }

    /** The same with one of Hibernate's settings, before those of {@code hibernate.properties} and the persistence unit. */
    public EntityReading with(String setting, Object value) {
        Map<String, Object> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new EntityReading(engine, more);
    }

    /** The same with these settings, too. */
    public EntityReading with(Map<String, ?> more) {
        EntityReading reading = this;
        for (Map.Entry<String, ?> setting : more.entrySet()) {
            reading = reading.with(setting.getKey(), setting.getValue());
        }
        return reading;
    }

    /** The schema of these entities, embeddables, converters and mapped superclasses. */
    public Schema of(Class<?>... entities) {
        return new Bootstrap(engine, settings).read(entities);
    }

    /** The schema of a persistence unit of {@code META-INF/persistence.xml}. */
    public Schema ofPersistenceUnit(String name) {
        return new Bootstrap(engine, settings).readUnit(name);
    }

    /**
     * The schema of metadata that the application has built; it has the application's dialect and settings.
     *
     * @throws HibernateSchemaException when settings were said here, which it could not follow
     */
    public Schema of(Metadata metadata) {
        if (engine != null || !settings.isEmpty()) {
            throw new HibernateSchemaException(
                    "Metadata cannot be read with other settings.",
                    "Hibernate has built it already, with the settings of the application.",
                    "Write HibernateSchema.of(metadata), or give the entities: .of(Account.class, ...).");
        }
        return new SchemaReading(metadata, ReadFor.database(metadata)).schema();
    }
}
