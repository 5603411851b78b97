package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.hibernate.shop.Account;
import dev.retort.hibernate.shop.Crowded;
import dev.retort.hibernate.shop.EngineTypes;
import dev.retort.hibernate.shop.EveryType;
import dev.retort.hibernate.shop.Invoice;
import dev.retort.hibernate.shop.Payments;
import dev.retort.hibernate.shop.Warehouse;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison of entities with a database says what differs, once. */
class EntityDiffTest {

    private static final Class<?>[] ENTITIES = {
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
        Payments.Offer.class,
        Warehouse.class,
        Warehouse.Shelf.class,
        Warehouse.ShelfLabel.class,
        EveryType.class,
        EngineTypes.class,
        Crowded.class,
        Crowded.Role.class
    };

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void what_a_comparison_has_made_differs_no_more(Engine engine) {
        TestDatabase database = engine.fresh();
        Schema schema = CreatedSchemas.read(database, Map.of(), ENTITIES);
        Migrator migrator = Migrator.configure(database.dataSource());

        migrator.apply(migrator.diff(schema));

        assertThat(migrator.diff(schema).operations())
                .extracting(Operation::describe)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void what_hibernate_has_made_does_not_differ(Engine engine) {
        TestDatabase database = engine.fresh();
        CreatedSchemas.byHibernate(database, Map.of(), ENTITIES);
        Schema schema = CreatedSchemas.read(database, Map.of(), ENTITIES);

        assertThat(Migrator.configure(database.dataSource()).diff(schema).operations())
                .extracting(Operation::describe)
                .isEmpty();
    }
}
