package dev.retort.dialect.mysql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import dev.retort.dialect.UnsupportedByDialectException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Makes the dialect of MariaDB. */
public final class MariadbProvider implements DialectProvider {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 7;

    /** Makes the provider; {@link java.util.ServiceLoader} does. */
    public MariadbProvider() {}

    @Override
    public String name() {
        return MysqlTraits.MARIADB;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals("MariaDB");
    }

    /** Asks the connection for its version, and for the settings that change what SQL means. */
    @Override
    public Dialect connected(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw tooOld(major + "." + minor);
        }
        return new MysqlDialect(Settings.of(connection, true));
    }

    /** The dialect of a server whose settings are those it comes with. */
    @Override
    public Dialect offline(int majorVersion) {
        if (majorVersion < OLDEST_MAJOR) {
            throw tooOld(String.valueOf(majorVersion));
        }
        return new MysqlDialect(Engine.unasked(true));
    }

    private static UnsupportedByDialectException tooOld(String version) {
        return new UnsupportedByDialectException(
                MysqlTraits.MARIADB,
                "Retort cannot migrate a database of MariaDB " + version + ".",
                "It has no type uuid before 10.7.",
                "Use MariaDB 10.7 or later.");
    }
}
