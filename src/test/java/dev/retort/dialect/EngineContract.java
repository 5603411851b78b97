package dev.retort.dialect;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The contract on one of the engines that Retort ships a dialect for. */
abstract class EngineContract extends DialectContract {

    private @Nullable TestDatabase database;

    /** The engine that the dialect is tried on. */
    abstract Engine engine();

    @Override
    String dialectName() {
        return engine().dialectName();
    }

    @Override
    Connection connect() throws SQLException {
        database = database == null ? engine().fresh() : engine().emptied(database);
        return database.connect();
    }
}
