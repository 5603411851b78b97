package dev.retort.adopt;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.varchar;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database that another tool has managed, and the history in Java that goes on with it. */
record Ledger(TestDatabase database) {

    @Revision(id = "91b0de44a7c3", message = "create account")
    static final class CreateAccount implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("account", column("id", bigint()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "3c9a77d1e0b2", parent = "91b0de44a7c3", message = "create invoice")
    static final class CreateInvoice implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("invoice", column("id", bigint()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "5be8207fd316", parent = "3c9a77d1e0b2", message = "bill in currency")
    static final class BillInCurrency implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.addColumn("invoice", column("currency", varchar(3)));
        }
    }

    /** A fresh one with the tables that the first two revisions would make. */
    static Ledger on(Engine engine) throws SQLException {
        Ledger ledger = new Ledger(engine.fresh());
        ledger.execute(
                "create table account (id bigint not null primary key)",
                "create table invoice (id bigint not null primary key)");
        return ledger;
    }

    /** One that Flyway has brought to these versions. */
    static Ledger ofFlyway(Engine engine, String... versions) throws SQLException {
        Ledger ledger = on(engine);
        ledger.execute(RecordedTables.flyway(engine));
        int rank = 0;
        for (String version : versions) {
            rank++;
            ledger.execute(RecordedTables.flywayRow(engine, rank, version, "SQL", true));
        }
        return ledger;
    }

    /** One on which Liquibase has run these change sets. */
    static Ledger ofLiquibase(Engine engine, String... ids) throws SQLException {
        Ledger ledger = on(engine);
        ledger.execute(RecordedTables.liquibase(engine));
        int order = 0;
        for (String id : ids) {
            order++;
            ledger.execute(RecordedTables.changeSet(id, order, "EXECUTED"));
        }
        return ledger;
    }

    /** One that Alembic has brought to these revisions. */
    static Ledger ofAlembic(Engine engine, String... ids) throws SQLException {
        Ledger ledger = on(engine);
        ledger.execute("create table alembic_version (version_num varchar(32) not null,"
                + " constraint alembic_version_pkc primary key (version_num))");
        for (String id : ids) {
            ledger.execute("insert into alembic_version values ('" + id + "')");
        }
        return ledger;
    }

    Migrator migrator() {
        return Migrator.configure(database.dataSource())
                .migrations(new CreateAccount(), new CreateInvoice(), new BillInCurrency());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The answers to a query, each row as one text. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                answers.add(String.join(" ", values));
            }
            return answers;
        }
    }

    List<String> versions() throws SQLException {
        return query("select version_num from retort_version order by version_num");
    }

    /** The definitions of all tables that are not Retort's, and their rows. */
    Map<String, List<String>> others() throws SQLException {
        Map<String, List<String>> others = new TreeMap<>();
        try (Connection connection = database.connect()) {
            Map<QualifiedName, Table> tables =
                    Dialects.of(connection).inspector(connection).schema().tables();
            String quote = connection.getMetaData().getIdentifierQuoteString();
            for (Table table : tables.values()) {
                String name = table.name().name();
                if (!name.startsWith("retort_")) {
                    List<String> rows = new ArrayList<>(List.of(table.toString()));
                    String sql = stored(connection, name);
                    rows.addAll(query("select * from " + quote + sql + quote + " order by 1"));
                    others.put(name, rows);
                }
            }
        }
        return others;
    }

    private static String stored(Connection connection, String name) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, null, null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(name)) {
                    return tables.getString("TABLE_NAME");
                }
            }
        }
        throw new IllegalStateException(name);
    }
}
