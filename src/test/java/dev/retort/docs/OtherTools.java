package dev.retort.docs;

import dev.retort.adopt.RecordedTables;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the tools from which the documentation adopts a database. */
final class OtherTools {

    private OtherTools() {}

    /** Leaves a database as each of the tools would leave it in front of revision 3c9a77d1e0b2 of the quickstart. */
    static void manage(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(RecordedTables.flyway(database.engine()));
            statement.execute(RecordedTables.flywayRow(database.engine(), 1, "7.2", "SQL", true));
            for (String sql : RecordedTables.liquibase(database.engine())) {
                statement.execute(sql);
            }
            statement.execute(RecordedTables.changeSet("2", 1, "EXECUTED"));
            statement.execute("update DATABASECHANGELOG set TAG = 'v7.2'");
            statement.execute("create table alembic_version (version_num varchar(32) not null,"
                    + " constraint alembic_version_pkc primary key (version_num))");
            statement.execute("insert into alembic_version values ('3c9a77d1e0b2')");
        }
    }
}
