package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.hibernate.shop.Account;
import dev.retort.hibernate.shop.EngineTypes;
import dev.retort.hibernate.shop.EveryType;
import dev.retort.hibernate.shop.Invoice;
import dev.retort.hibernate.shop.Names;
import dev.retort.hibernate.shop.Payments;
import dev.retort.hibernate.shop.Warehouse;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database made by Retort of entities is the database that Hibernate makes of them. */
class HibernateCreateTest {

    private static final Class<?>[] SHOP = {
        Account.class,
        Invoice.class,
        Invoice.Line.class,
        Invoice.Rate.class,
        Invoice.Reminder.class,
        Invoice.Receipt.class,
        Invoice.Delivery.class,
        Payments.Payment.class,
        Payments.CardPayment.class,
        Payments.CashPayment.class,
        Payments.Person.class,
        Payments.Employee.class,
        Payments.Document.class,
        Payments.Letter.class,
        Payments.Offer.class
    };

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void a_shop_is_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), SHOP);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void the_rarer_things_are_the_same(Engine engine) throws SQLException {
        check(
                engine,
                Map.of(),
                Warehouse.class,
                Warehouse.Shelf.class,
                Warehouse.ShelfLabel.class,
                Payments.Person.class,
                Payments.Employee.class);
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_collation_and_a_named_check_at_a_column_are_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), Warehouse.Sorted.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void every_type_is_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), EveryType.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void types_that_are_others_on_each_engine_are_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), EngineTypes.class);
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void an_enum_with_a_name_is_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), EngineTypes.NamedEnum.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void names_in_quotes_and_schemas_are_the_same(Engine engine) throws SQLException {
        check(engine, Map.of(), Names.Entry.class);
    }

    static void check(Engine engine, Map<String, ?> settings, Class<?>... entities) throws SQLException {
        TestDatabase hibernates = engine.fresh();
        Schema schema = CreatedSchemas.read(hibernates, settings, entities);
        String[] schemas = schemas(schema);
        create(hibernates, schemas);
        CreatedSchemas.byHibernate(hibernates, settings, entities);

        TestDatabase retorts = engine.fresh();
        CreatedSchemas.byRetort(retorts, schema);

        assertThat(CreatedSchemas.tables(retorts, schemas)).isEqualTo(CreatedSchemas.meant(retorts, schema));
        assertThat(CreatedSchemas.lines(retorts, schemas)).isEqualTo(CreatedSchemas.lines(hibernates, schemas));
        // Hibernate 6 does not accept the documents that it creates itself on MariaDB.
        assertThat(refusal(retorts, settings, entities)).isEqualTo(refusal(hibernates, settings, entities));
    }

    private static String refusal(TestDatabase database, Map<String, ?> settings, Class<?>... entities) {
        try {
            CreatedSchemas.validate(database, settings, entities);
            return "";
        } catch (SchemaManagementException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String[] schemas(Schema schema) {
        return schema.tables().keySet().stream()
                .flatMap(name -> Stream.ofNullable(name.schema()))
                .distinct()
                .toArray(String[]::new);
    }

    private static void create(TestDatabase database, String... schemas) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String schema : List.of(schemas)) {
                statement.execute("create schema " + schema);
            }
        }
    }
}
