package dev.retort.hibernate;

import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.hibernate.shop.EngineTypes;
import dev.retort.hibernate.shop.EveryType;
import dev.retort.hibernate.shop.Invoice;
import dev.retort.hibernate.shop.Payments;
import dev.retort.hibernate.shop.Warehouse;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What needs Hibernate 7, or a jar that is there for it only. */
class SinceHibernate7Test {

    @Test
    void hibernate_accepts_the_tables_on_sqlite_and_there_are_foreign_keys_of_which_it_makes_none() throws Exception {
        Class<?>[] entities = {EveryType.class, Invoice.Rate.class, Payments.Person.class, Payments.Employee.class};
        Schema schema = HibernateSchema.on("sqlite").of(entities);
        assertThat(schema.table("Employee").orElseThrow().constraints()).hasAtLeastOneElementOfType(ForeignKey.class);

        TestDatabase database = Engine.SQLITE.fresh();
        CreatedSchemas.byRetort(database, schema);
        CreatedSchemas.validate(database, Map.of(), entities);
    }

    @Test
    void an_enum_with_a_name_is_a_text_with_a_check_on_h2() throws Exception {
        Schema schema = HibernateSchema.on("h2").of(EngineTypes.NamedEnum.class);
        Table table = schema.table("namedenum").orElseThrow();
        assertThat(table.column("status").orElseThrow().type()).isEqualTo(varchar(9));
        assertThat(table.constraints()).contains(Check.of("status in ('CLOSED','OPEN','OVERDRAWN')"));

        TestDatabase database = Engine.H2.fresh();
        CreatedSchemas.byRetort(database, schema);
        CreatedSchemas.validate(database, Map.of(), EngineTypes.NamedEnum.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void an_embeddable_in_a_document_is_the_same(Engine engine) throws Exception {
        HibernateCreateTest.check(engine, Map.of(), Warehouse.Parcel.class);
    }
}
