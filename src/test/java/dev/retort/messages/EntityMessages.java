package dev.retort.messages;

import dev.retort.hibernate.HibernateSchema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.annotations.Struct;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

/** Entities that cannot be read as a schema. */
final class EntityMessages {

    /** Without a key. */
    @Entity(name = "Keyless")
    static class Keyless {
        @Nullable
        String text;
    }

    /** With a type that is another one on each database. */
    @Entity(name = "Letter")
    static class Letter {
        @Id
        long id;

        @Lob
        @Nullable
        String text;
    }

    /** With a type made of columns. */
    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        long id;

        @Embedded
        @Nullable
        Size size;
    }

    /** The type. */
    @Embeddable
    @Struct(name = "size_of_parcel")
    static class Size {
        int height;
        int width;
    }

    /** With SQL behind the table. */
    @Entity(name = "Stamp")
    @Table(options = "with (fillfactor = 70)")
    static class Stamp {
        @Id
        long id;
    }

    /** With SQL behind a column. */
    @Entity(name = "Postcard")
    static class Postcard {
        @Id
        @Column(options = "storage plain")
        long id;
    }

    private EntityMessages() {}

    static void collect(Messages messages) throws Exception {
        messages.of("no entities", HibernateSchema::of);
        messages.of("an entity that is none", () -> HibernateSchema.of(Keyless.class));
        messages.of("a type of one engine, without an engine", () -> HibernateSchema.of(Letter.class));
        messages.of("an engine that is unknown", () -> HibernateSchema.on("postgres"));
        messages.of(
                "an engine that Hibernate alone knows",
                () -> HibernateSchema.with("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                        .of(Letter.class));
        messages.of(
                "a dialect that is not there",
                () -> HibernateSchema.with("hibernate.dialect", "org.example.CellarDialect")
                        .of(Letter.class));
        messages.of("a persistence unit that is not there", () -> HibernateSchema.ofPersistenceUnit("cellar"));
        messages.of(
                "a name in quotes that would be another one",
                () -> HibernateSchema.on("h2")
                        .with("hibernate.globally_quoted_identifiers", true)
                        .of(Letter.class));
        messages.of(
                "a catalog",
                () -> HibernateSchema.on("postgresql")
                        .with("hibernate.default_catalog", "shop")
                        .of(Letter.class));
        messages.of(
                "a type made of columns", () -> HibernateSchema.on("postgresql").of(Parcel.class));
        messages.of("options of a table", () -> HibernateSchema.of(Stamp.class));
        messages.of("options of a column", () -> HibernateSchema.of(Postcard.class));
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
                .build();
        try {
            messages.of(
                    "settings for metadata that is built",
                    () -> HibernateSchema.on("h2")
                            .of(new MetadataSources(registry)
                                    .addAnnotatedClass(Letter.class)
                                    .buildMetadata()));
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
