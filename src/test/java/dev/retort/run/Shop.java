package dev.retort.run;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.varchar;

import dev.retort.Migrator;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A short history for tests of the run, and how to look at what it leaves. */
final class Shop {

    private Shop() {}

    @Revision(id = "a1", message = "create customer")
    static final class CreateCustomer implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "customer",
                    column("id", bigint()).notNull(),
                    column("name", varchar(40)).notNull(),
                    primaryKey("id"));
            ops.insertRows("customer", row("id", 1, "name", "Ada"), row("id", 2, "name", "Grace"));
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropTable("customer");
        }
    }

    @Revision(id = "b2", parent = "a1", message = "require city")
    static final class RequireCity implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.addColumn("customer", column("city", varchar(40)));
            ops.execute("update customer set city = ?", "London");
            ops.setNotNull("customer", "city");
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropColumn("customer", "city");
        }
    }

    @Revision(id = "c3", parent = "b2", message = "refused by the database")
    static final class Refused implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("invoice", column("id", bigint()).notNull(), primaryKey("id"));
            ops.execute("insert into nowhere values (1)");
        }
    }

    static Migrator with(Migrator migrator) {
        return migrator.migrations(new CreateCustomer(), new RequireCity());
    }

    /** Every table, with its columns and how many rows it has; what Retort keeps included. */
    static List<String> tables(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return tables(connection);
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String quote = data.getIdentifierQuoteString();
        TreeMap<String, String> names = new TreeMap<>();
        try (ResultSet rows =
                data.getTables(connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM");
                if (schema == null || !schema.toLowerCase(Locale.ROOT).contains("_schema")) {
                    String name = rows.getString("TABLE_NAME");
                    names.put((schema == null ? "" : quoted(quote, schema) + ".") + quoted(quote, name), name);
                }
            }
        }
        List<String> tables = new ArrayList<>();
        for (var name : names.entrySet()) {
            StringBuilder columns = new StringBuilder(name.getValue().toLowerCase(Locale.ROOT));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + name.getKey())) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.append(' ')
                            .append(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                }
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                tables.add(columns + ": " + count);
            }
        }
        return tables;
    }

    private static String quoted(String quote, String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** The answers to a query, each row as one text. */
    static List<String> query(TestDatabase database, String sql) throws SQLException {
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

    static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
