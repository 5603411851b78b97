package dev.retort.messages;

import static dev.retort.adopt.Alembic.ALEMBIC;
import static dev.retort.adopt.Flyway.FLYWAY;
import static dev.retort.adopt.Liquibase.LIQUIBASE;

import dev.retort.Migrator;
import dev.retort.adopt.RecordedTables;
import dev.retort.engine.Engine;

/** Databases that cannot be adopted from another tool. */
final class AdoptMessages {

    private AdoptMessages() {}

    static void collect(Messages messages) throws Exception {
        places(messages);
        flyway(messages);
        liquibase(messages);
        alembic(messages);
    }

    private static Migrator migrator(Shop shop) {
        return shop.migrator().migrations(new Said.CreateAccount(ops -> {}), new Said.CreateInvoice(ops -> {}));
    }

    private static Shop ofFlyway(String... rows) throws Exception {
        Shop shop = Shop.on(Engine.H2);
        shop.execute(RecordedTables.flyway(Engine.H2));
        int rank = 0;
        for (String row : rows) {
            rank++;
            String[] parts = row.split(" ", -1);
            shop.execute(RecordedTables.flywayRow(Engine.H2, rank, parts[0], parts[1], !parts[1].equals("JDBC")));
        }
        return shop;
    }

    private static void places(Messages messages) throws Exception {
        Shop shop = ofFlyway("7 SQL", "7.1 SQL");
        messages.of("a revision for no place", () -> migrator(shop).adopt(FLYWAY));
        messages.of("a revision for a place and for any", () -> migrator(shop).adopt(FLYWAY.at("7.2", "3c9a"), "3c9a"));
        messages.of("a place where nothing is applied", () -> migrator(shop).adopt(FLYWAY, "base"));
        messages.of("a place without a revision", () -> migrator(shop).adopt(FLYWAY.at("7.2")));
        messages.of(
                "a database at another place",
                () -> migrator(shop).adopt(FLYWAY.at("7", "91b0").at("7.2", "3c9a")));
        messages.of(
                "a place that is said twice",
                () -> migrator(shop).adopt(FLYWAY.at("7.1", "91b0").at("7.1.0", "3c9a")));
        messages.of("no table of the other tool", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        messages.of("a table that is not the other tool's", () -> migrator(shop).adopt(ALEMBIC.table("account")));
        migrator(shop).adopt(FLYWAY, "91b0");
        shop.execute(RecordedTables.flywayRow(Engine.H2, 3, "7.2", "SQL", true));
        messages.of("another tool that went on", () -> migrator(shop).adopt(FLYWAY, "91b0"));
        messages.of("a database that Retort manages", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
    }

    private static void flyway(Messages messages) throws Exception {
        messages.of("a version that is none", () -> FLYWAY.at("7.x", "3c9a"));
        messages.of("nothing applied by Flyway", () -> migrator(ofFlyway()).adopt(FLYWAY, "3c9a"));
        messages.of(
                "a migration of Flyway that failed",
                () -> migrator(ofFlyway("7 SQL", "7.2 JDBC")).adopt(FLYWAY, "3c9a"));
        messages.of(
                "a version of Flyway that was deleted",
                () -> migrator(ofFlyway("7 SQL", "7.2 SQL", "7.2 DELETE")).adopt(FLYWAY, "3c9a"));
        messages.of(
                "a version of Flyway that was undone",
                () -> migrator(ofFlyway("7 SQL", "7.2 SQL", "7 UNDO_SQL")).adopt(FLYWAY, "3c9a"));
        messages.of(
                "versions of Flyway out of order",
                () -> migrator(ofFlyway("7.2 SQL", "7 SQL")).adopt(FLYWAY, "3c9a"));
        Shop old = Shop.on(Engine.H2);
        old.execute("create table \"schema_version\" (id integer)");
        messages.of("a table of Flyway 4", () -> migrator(old).adopt(FLYWAY, "3c9a"));
    }

    private static void liquibase(Messages messages) throws Exception {
        Shop shop = Shop.on(Engine.H2);
        String[] tables = RecordedTables.liquibase(Engine.H2);
        shop.execute(tables[0]);
        messages.of("no table of Liquibase's lock", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        shop.execute(tables[1]);
        messages.of("nothing run by Liquibase", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        shop.execute(RecordedTables.changeSet("1", 1, "MARK_RAN"));
        messages.of(
                "a change set that is marked and not run", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        shop.execute("update DATABASECHANGELOG set EXECTYPE = 'FAILED'");
        messages.of("a change set that failed", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        shop.execute("update DATABASECHANGELOG set EXECTYPE = 'EXECUTED', MD5SUM = null");
        messages.of("checksums that were cleared", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
        shop.execute("insert into DATABASECHANGELOGLOCK values (1, true, '2026-11-02 09:30:00', 'shop-7f (10.0.0.7)')");
        messages.of("a lock that Liquibase holds", () -> migrator(shop).adopt(LIQUIBASE, "3c9a"));
    }

    private static void alembic(Messages messages) throws Exception {
        Shop shop = Shop.on(Engine.H2);
        shop.execute("create table alembic_version (version_num varchar(32) not null primary key)");
        messages.of("a place for Alembic", () -> migrator(shop).adopt(ALEMBIC, "3c9a"));
        messages.of("nothing applied by Alembic", () -> migrator(shop).adopt(ALEMBIC));
        shop.execute("insert into alembic_version values ('ae1027a6acf')");
        messages.of("a row of Alembic that is no revision", () -> migrator(shop).adopt(ALEMBIC));
        shop.execute("delete from alembic_version");
        messages.of(
                "an id that is longer than Alembic's column",
                () -> shop.migrator()
                        .migrations(new Said.LongId(ops -> {}))
                        .versionTable("alembic_version")
                        .upgradeTo("head"));
    }
}
