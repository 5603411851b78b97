package dev.retort.dialect;

import dev.retort.reflect.Inspector;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The contract on HSQLDB, whose dialect is the example of a new one. */
class HsqldbContractTest extends DialectContract {

    @Override
    String dialectName() {
        return "hsqldb";
    }

    @Override
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:contract", "SA", "");
        Inspector inspector = Dialects.of(connection).inspector(connection);
        try (var statement = connection.createStatement()) {
            for (String schema : inspector.schemas()) {
                statement.execute(
                        "drop schema " + Dialects.of(connection).words().name(schema) + " cascade");
            }
            statement.execute("drop schema public cascade");
        }
        return connection;
    }

    /** HSQLDB reads all statements of a script before it carries out the first. */
    @Override
    List<String> pieces(String script) {
        return ClientPieces.of(script, dialectName());
    }
}
