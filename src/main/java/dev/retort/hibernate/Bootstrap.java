package dev.retort.hibernate;

import dev.retort.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.Environment;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;
import org.jspecify.annotations.Nullable;

/** Builds Hibernate's metadata without a database, has it read, and gives back what Hibernate took for it. */
final class Bootstrap {

    private static final String DIALECT = "hibernate.dialect";
    private static final List<String> SAYING_THE_DATABASE =
            List.of(DIALECT, "jakarta.persistence.database-product-name", "javax.persistence.database-product-name");
    private static final List<String> SAYING_THE_URL =
            List.of("jakarta.persistence.jdbc.url", "javax.persistence.jdbc.url", "hibernate.connection.url");
    /** Its types are nearest to the standard's, so that most of them are portable. */
    private static final String NEAREST_TO_THE_STANDARD = "postgresql";

    private final @Nullable String engine;
    private final Map<String, Object> settings;

    Bootstrap(@Nullable String engine, Map<String, Object> settings) {
        this.engine = engine;
        this.settings = settings;
    }

    Schema read(Class<?>... entities) {
        if (entities.length == 0) {
            throw new HibernateSchemaException(
                    "No schema can be read from no entities.",
                    "A comparison with it would drop every table.",
                    "Name the entities: HibernateSchema.of(Account.class, Invoice.class).");
        }
        String what =
                "the entities " + Stream.of(entities).map(Class::getSimpleName).collect(Collectors.joining(", "));
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(classLoading(entities));
        Map<String, Object> added = new HashMap<>(settings);
        boolean isKnown = addDialect(added, builder.getSettings());
        return explaining(what, () -> {
            StandardServiceRegistry registry =
                    builder.applySettings(withoutDatabase(added)).build();
            try {
                MetadataSources sources = new MetadataSources(registry);
                Stream.of(entities).forEach(sources::addAnnotatedClass);
                return schema(sources.buildMetadata(), isKnown);
            } finally {
                StandardServiceRegistryBuilder.destroy(registry);
            }
        });
    }

    /** Entities may be of other class loaders than that of the thread. */
    private static BootstrapServiceRegistry classLoading(Class<?>... entities) {
        BootstrapServiceRegistryBuilder builder = new BootstrapServiceRegistryBuilder();
        Stream.of(entities)
                .map(Class::getClassLoader)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(builder::applyClassLoader);
        return builder.build();
    }

    Schema readUnit(String name) {
        return explaining("the persistence unit '" + name + "'", () -> {
            Unit unit = new Unit();
            EntityManagerFactoryBuilder builder = unit.builder(name);
            if (builder == null) {
                throw new HibernateSchemaException(
                        "There is no persistence unit '" + name + "' for Hibernate.",
                        "No META-INF/persistence.xml on the class path has it, or it is another provider's.",
                        "Correct the name, or name the entities: HibernateSchema.of(Account.class, Invoice.class).");
            }
            try {
                return schema(builder.metadata(), unit.isKnown);
            } finally {
                builder.cancel();
            }
        });
    }

    /** Finds a persistence unit, and adds to its settings. */
    private final class Unit extends HibernatePersistenceProvider {

        private boolean isKnown;

        @Nullable
        EntityManagerFactoryBuilder builder(String name) {
            return getEntityManagerFactoryBuilderOrNull(name, Map.of());
        }

        @Override
        protected EntityManagerFactoryBuilder getEntityManagerFactoryBuilder(
                PersistenceUnitDescriptor unit, Map<?, ?> integration, @Nullable ClassLoader loader) {
            Map<Object, Object> said = new HashMap<>(Environment.getProperties());
            said.putAll(unit.getProperties());
            Map<String, Object> added = new HashMap<>(settings);
            isKnown = addDialect(added, said);
            return super.getEntityManagerFactoryBuilder(unit, withoutDatabase(added), loader);
        }
    }

    private static Schema schema(Metadata metadata, boolean isKnown) {
        return new SchemaReading(metadata, isKnown ? ReadFor.database(metadata) : ReadFor.anyDatabase(metadata))
                .schema();
    }

    /** Says a dialect where nobody has, and answers whether anybody had said a database. */
    private boolean addDialect(Map<String, Object> added, Map<?, ?> said) {
        if (engine != null) {
            added.put(DIALECT, Engines.named(engine));
            return true;
        }
        if (SAYING_THE_DATABASE.stream().anyMatch(key -> added.containsKey(key) || said.containsKey(key))) {
            return true;
        }
        for (String key : SAYING_THE_URL) {
            Object url = added.getOrDefault(key, said.get(key));
            String[] parts = String.valueOf(url).split(":", 3);
            if (url != null && parts.length > 1) {
                added.put(DIALECT, Engines.named(parts[1]));
                return true;
            }
        }
        added.put(DIALECT, Engines.named(NEAREST_TO_THE_STANDARD));
        return false;
    }

    private static Map<String, Object> withoutDatabase(Map<String, Object> settings) {
        settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
        // What the unit says of these is for the start of the application.
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("jakarta.persistence.schema-generation.scripts.action", "none");
        return settings;
    }

    private static Schema explaining(String what, Supplier<Schema> reading) {
        try {
            return reading.get();
        } catch (HibernateException e) {
            throw new HibernateSchemaException(
                    "Hibernate cannot read " + what + ".",
                    sentence(e),
                    "Correct the mapping, or the setting that it names: it would fail when the application starts, too.",
                    e);
        }
    }

    /** What Hibernate says nearest to the cause. */
    private static String sentence(Throwable failure) {
        String said = "It says only " + failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof HibernateException && message != null && !message.isBlank()) {
                said = message.strip();
            }
        }
        return said.endsWith(".") ? said : said + ".";
    }
}
