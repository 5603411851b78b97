package dev.retort.dialect.mysql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import dev.retort.dialect.UnsupportedByDialectException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Makes the dialect of MySQL. */
public final class MysqlProvider implements DialectProvider {

    private static final int OLDEST_MAJOR = 8;
    private static final int OLDEST_MINOR = 0;

    /** Makes the provider; {@link java.util.ServiceLoader} does. */
    public MysqlProvider() {}

    @Override
    public String name() {
        return MysqlTraits.MYSQL;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals("MySQL");
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
        return new MysqlDialect(Settings.of(connection, false));
    }

    /** The dialect of a server whose settings are those it comes with. */
    @Override
    public Dialect offline(int majorVersion) {
        if (majorVersion < OLDEST_MAJOR) {
            throw tooOld(String.valueOf(majorVersion));
        }
        return new MysqlDialect(Engine.unasked(false));
    }

    private static UnsupportedByDialectException tooOld(String version) {
        return new UnsupportedByDialectException(
                MysqlTraits.MYSQL,
                "Retort cannot migrate a database of MySQL " + version + ".",
                "Before 8.0.19 it takes no constraint by its name, and earlier ones keep no checks.",
                "Use MySQL 8.0.19 or later.");
    }
}
