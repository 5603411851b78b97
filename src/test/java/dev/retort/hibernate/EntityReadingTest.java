package dev.retort.hibernate;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.hibernate.shop.Account;
import dev.retort.hibernate.shop.EngineTypes;
import dev.retort.hibernate.shop.Invoice;
import dev.retort.hibernate.shop.Names;
import dev.retort.hibernate.shop.Settings;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Namespace;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of entities, for which database and with which settings. */
class EntityReadingTest {

    /** Is no entity that Hibernate can map. */
    @Entity(name = "Keyless")
    static class Keyless {
        @Nullable
        String text;
    }

    /** Has a table with a name of 70 characters. */
    @Entity(name = "LongNames")
    @jakarta.persistence.Table(name = "a_table_with_a_name_that_is_so_long_that_nobody_would_want_to_write_it")
    static class LongNames {
        @Id
        int id;
    }

    /** An attribute before it was changed. */
    @Entity(name = "Changing")
    static class Before {
        @Id
        int id;

        @Nullable
        String amount;
    }

    /** The attribute afterwards. */
    @Entity(name = "Changing")
    static class After {
        @Id
        int id;

        int amount;
    }

    @Test
    void without_a_database_all_types_are_portable() {
        Schema schema = HibernateSchema.of(Account.class, Invoice.class);

        assertThat(schema.tables().keySet())
                .extracting(Object::toString)
                .contains("account", "account_friend", "account_limit", "account_nicknames", "account_note", "invoice");
        assertThat(schema.tables().values())
                .flatExtracting(Table::columns)
                .extracting(Column::type)
                .doesNotHaveAnyElementsOfTypes(SqlType.class);
        Table account = schema.table("account").orElseThrow();
        assertThat(column(account, "id").numbering()).isEqualTo(Numbering.IDENTITY);
        assertThat(column(account, "createdat").type()).isEqualTo(timestampWithTimeZone(6));
        assertThat(column(account, "label").defaultValue()).isEqualTo(new DefaultValue.Literal("new"));
        assertThat(account.constraint("ck_account_rank")).isPresent();
        // Hibernate makes a constraint of a unique index.
        assertThat(account.constraint("ix_account_email").orElseThrow())
                .isEqualTo(unique("email").named("ix_account_email"));
        assertThat(account.index("ix_account_name").orElseThrow())
                .isEqualTo(index(key("familyname"), key("givenname").desc()).named("ix_account_name"));
    }

    @Test
    void a_type_that_is_another_one_on_each_database_wants_a_database() {
        assertThatThrownBy(() -> HibernateSchema.of(EngineTypes.class))
                .isInstanceOf(HibernateSchemaException.class)
                .hasMessage("Column enginetypes.largebytes cannot be read without a database."
                        + " Its type is another one on each; on PostgreSQL it is oid."
                        + " Say the database: HibernateSchema.on(\"postgresql\").of(...), or hibernate.dialect in"
                        + " hibernate.properties.");
        assertThat(type(HibernateSchema.on("postgresql").of(EngineTypes.class), "enginetypes", "largebytes"))
                .isEqualTo(sqlType("oid"));
        assertThat(type(HibernateSchema.on("mariadb").of(EngineTypes.class), "EngineTypes", "largeBytes"))
                .isEqualTo(binary());
    }

    @Test
    void the_database_is_known_by_its_dialect_or_its_url_too() {
        for (Map<String, String> settings : List.of(
                Map.of("hibernate.dialect", "org.hibernate.dialect.H2Dialect"),
                Map.of("jakarta.persistence.database-product-name", "H2"),
                Map.of("jakarta.persistence.jdbc.url", "jdbc:h2:mem:nobody_asks_it"))) {
            Schema schema = new EntityReading().with(settings).of(EngineTypes.class);
            assertThat(type(schema, "enginetypes", "largetext")).isEqualTo(sqlType("clob"));
        }
    }

    @Test
    void a_major_version_chooses_the_types_of_that_version() {
        assertThat(type(HibernateSchema.on("mariadb", 11).of(Invoice.Receipt.class), "Receipt", "id"))
                .isEqualTo(PortableType.of(PortableType.Kind.UUID));
        assertThat(type(
                        HibernateSchema.on("mariadb")
                                .with("jakarta.persistence.database-version", "10.6")
                                .of(Invoice.Receipt.class),
                        "Receipt",
                        "id"))
                .isEqualTo(sqlType("binary(16)"));
    }

    @Test
    void naming_strategies_have_their_say() {
        Schema schema = HibernateSchema.with(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
                .of(Account.class, Invoice.class, Invoice.Rate.class);
        assertThat(schema.table("tax_rate").orElseThrow().columns())
                .extracting(Column::name)
                .contains("since_year");
        assertThat(schema.table("account").orElseThrow().columns())
                .extracting(Column::name)
                .contains("family_name", "recommended_by_id");
    }

    @Test
    void metadata_of_an_application_is_read_as_the_entities_are() {
        List<Schema> schemas = new ArrayList<>();
        CreatedSchemas.withMetadata(
                Engine.H2.fresh(),
                Map.of(),
                new Class<?>[] {Account.class, Invoice.class},
                metadata -> schemas.add(HibernateSchema.of(metadata)));
        assertThat(schemas).containsExactly(HibernateSchema.on("h2").of(Account.class, Invoice.class));
    }

    @Test
    void a_persistence_unit_is_read_with_its_own_settings() {
        Schema schema = HibernateSchema.ofPersistenceUnit("shop");
        assertThat(schema.tables().keySet()).extracting(Object::toString).contains("account", "tax_rate");
        assertThat(schema.table("account")
                        .orElseThrow()
                        .column("status")
                        .orElseThrow()
                        .type())
                .isEqualTo(new EnumType(null, List.of("CLOSED", "OPEN", "OVERDRAWN")));
        assertThatThrownBy(() -> HibernateSchema.ofPersistenceUnit("shoop"))
                .hasMessage(
                        "There is no persistence unit 'shoop' for Hibernate. No META-INF/persistence.xml on the class"
                                + " path has it, or it is another provider's. Correct the name, or name the entities:"
                                + " HibernateSchema.of(Account.class, Invoice.class).");
    }

    /** Where each side takes another schema for the usual one, a comparison sees nothing or everything. */
    @Test
    void tables_of_the_usual_schema_have_none_and_others_have_theirs() {
        assertThat(HibernateSchema.of(Account.class, Invoice.class).tables().keySet())
                .allMatch(name -> name.schema() == null);

        Schema schema = HibernateSchema.with("hibernate.default_schema", "shop")
                .of(Account.class, Invoice.class, Names.Entry.class);
        assertThat(schema.tables().keySet())
                .extracting(Object::toString)
                .contains("shop.account", "shop.invoice", "books.Ledger Entry");
        assertThat(schema.objects(Namespace.class)).extracting(Namespace::name).hasToString("[books, shop]");
        assertThat(schema.table("shop.invoice").orElseThrow().constraints())
                .filteredOn(ForeignKey.class::isInstance)
                .allMatch(key -> ((ForeignKey) key).table().toString().equals("shop.account"));
    }

    @Test
    void a_catalog_is_a_database_where_that_is_all_there_is_and_refused_elsewhere() {
        assertThat(HibernateSchema.on("mysql")
                        .with("hibernate.default_catalog", "shop")
                        .of(Invoice.Rate.class)
                        .tables())
                .containsOnlyKeys(dev.retort.schema.QualifiedName.parse("shop.TaxRate"));
        assertThatThrownBy(() -> HibernateSchema.on("postgresql")
                        .with("hibernate.default_catalog", "shop")
                        .of(Invoice.Rate.class))
                .hasMessage("Table TaxRate cannot be read in catalog shop. A catalog is another database on PostgreSQL,"
                        + " which one connection cannot reach. Say a schema instead of a catalog:"
                        + " @Table(schema = \"...\") or hibernate.default_schema.");
    }

    @Test
    void an_attribute_with_another_type_is_a_column_of_another_type() {
        assertThat(type(HibernateSchema.of(Before.class), "changing", "amount")).isEqualTo(varchar(255));
        assertThat(type(HibernateSchema.of(After.class), "changing", "amount")).isEqualTo(integer());
    }

    @Test
    void a_definition_is_taken_apart_and_its_type_stays_what_it_was_said() {
        Table table =
                HibernateSchema.on("mysql").of(Settings.class).table("Settings").orElseThrow();
        assertThat(column(table, "hash").type()).isEqualTo(sqlType("binary(32)"));
        assertThat(column(table, "hash").nullable()).isFalse();
        assertThat(column(table, "since").type()).isEqualTo(date());
        assertThat(column(table, "since").comment()).isEqualTo("it's the first day");
        assertThat(column(table, "size").defaultValue()).isEqualTo(new DefaultValue.Literal(3L));
        assertThat(column(table, "size").nullable()).isFalse();
        assertThat(table.constraint("Settings_size_check").orElseThrow())
                .isEqualTo(Check.of("size between 1 and 9").named("Settings_size_check"));
        assertThat(column(table, "changed").type())
                .isEqualTo(sqlType("timestamp default current_timestamp on update current_timestamp"));
        assertThat(type(HibernateSchema.of(Settings.class), "settings", "hash")).isNotEqualTo(binary());
    }

    @Test
    void a_quoted_name_in_lower_case_is_refused_where_it_would_be_another_one() {
        assertThatThrownBy(() -> HibernateSchema.on("h2")
                        .with("hibernate.globally_quoted_identifiers", true)
                        .of(Before.class))
                .hasMessage(
                        "The name `id` cannot be read for H2. Hibernate quotes it, so that it is stored in lower case"
                                + " there; a migration that says id means ID, which SQL without quotes finds."
                                + " Leave the quotes out, or say the name in capitals: `ID`.");
        assertThat(HibernateSchema.on("postgresql")
                        .with("hibernate.globally_quoted_identifiers", true)
                        .of(Before.class)
                        .tables())
                .containsOnlyKeys(dev.retort.schema.QualifiedName.of("Changing"));
    }

    @Test
    void a_name_that_is_too_long_for_the_engine_stays_whole_until_it_is_created() throws Exception {
        Schema schema = HibernateSchema.of(LongNames.class);
        assertThat(schema.tables().keySet()).singleElement().asString().hasSize(70);
        TestDatabase database = Engine.POSTGRESQL.fresh();
        assertThatThrownBy(() -> CreatedSchemas.byRetort(database, schema))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("is too long a name for PostgreSQL. It has 70 bytes");
    }

    @Test
    void a_sequence_is_a_table_where_the_engine_has_none() {
        Schema schema = HibernateSchema.on("mysql").of(Invoice.Delivery.class);
        assertThat(schema.objects()).isEmpty();
        assertThat(schema.table("Delivery_SEQ").orElseThrow().columns())
                .containsExactly(Column.of("next_val", bigint()));
    }

    @Test
    void an_enum_with_a_name_is_an_object() {
        assertThat(HibernateSchema.of(EngineTypes.NamedEnum.class).objects(EnumType.class))
                .containsExactly(dev.retort.schema.Define.enumType("status", "CLOSED", "OPEN", "OVERDRAWN"));
    }

    @Test
    void what_hibernate_refuses_is_refused_in_its_words() {
        assertThatThrownBy(() -> HibernateSchema.of(Keyless.class))
                .isInstanceOf(HibernateSchemaException.class)
                .hasMessageStartingWith("Hibernate cannot read the entities Keyless. ")
                .hasMessageContaining("Keyless' has no identifier")
                .hasCauseInstanceOf(org.hibernate.HibernateException.class);
        assertThatThrownBy(HibernateSchema::of)
                .hasMessage("No schema can be read from no entities. A comparison with it would drop every table."
                        + " Name the entities: HibernateSchema.of(Account.class, Invoice.class).");
        assertThatThrownBy(() -> HibernateSchema.on("postgres"))
                .hasMessage(
                        "Entities cannot be read for 'postgres'. The engines that Retort and Hibernate both know are"
                                + " h2, mariadb, mysql, postgresql, sqlite. Did you mean 'postgresql'?");
        assertThatThrownBy(() -> HibernateSchema.with("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                        .of(Before.class))
                .hasMessage("Entities cannot be read for OracleDialect. Retort has no dialect for the database that"
                        + " Hibernate was told. Name another one: HibernateSchema.on(\"postgresql\").of(...).");
    }

    private static ColumnType type(Schema schema, String table, String column) {
        return column(schema.table(table).orElseThrow(), column).type();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }
}
