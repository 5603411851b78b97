package dev.retort.messages;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Ops;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** A database with the tables of the quickstart that two accounts need, and migrations for it. */
record Shop(TestDatabase database) {

    static Shop on(Engine engine) throws SQLException {
        Shop shop = new Shop(engine.fresh());
        shop.execute("create table account (id integer not null primary key, name varchar(20))");
        shop.execute("insert into account values (1, 'Ada'), (2, null)");
        return shop;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Migrator migrator() {
        return Migrator.configure(database.dataSource());
    }

    /** A migrator of one revision that says this. */
    Migrator saying(Consumer<Ops> upgrade) {
        return migrator().migrations(new Said.CreateAccount(upgrade));
    }
}
