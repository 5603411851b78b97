package dev.retort.dialect.mysql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import dev.retort.dialect.UnsupportedByDialectException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Makes the dialect of one of the two engines, after a look at its version. */
abstract class ServerProvider implements DialectProvider {

    private final Engine unasked;
    private final String product;
    private final int oldestMajor;
    private final int oldestMinor;

    ServerProvider(boolean isMariadb, String product, int oldestMajor, int oldestMinor) {
        this.unasked = Engine.unasked(isMariadb);
        this.product = product;
        this.oldestMajor = oldestMajor;
        this.oldestMinor = oldestMinor;
    }

    /** What servers before the oldest one do not have. */
    abstract String whyNoOlder();

    /** The oldest server, in words. */
    abstract String oldest();

    @Override
    public final String name() {
        return unasked.isMariadb() ? MysqlTraits.MARIADB : MysqlTraits.MYSQL;
    }

    @Override
    public final boolean recognises(String productName) {
        return productName.equals(product);
    }

    /** Asks the connection for its version, and for the settings that change what SQL means. */
    @Override
    public final Dialect connected(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        if (major < oldestMajor || (major == oldestMajor && minor < oldestMinor)) {
            throw tooOld(major + "." + minor);
        }
        return new MysqlDialect(Settings.of(connection, unasked.isMariadb()));
    }

    /** The dialect of a server whose settings are those it comes with. */
    @Override
    public final Dialect offline(int majorVersion) {
        if (majorVersion < oldestMajor) {
            throw tooOld(String.valueOf(majorVersion));
        }
        return new MysqlDialect(unasked);
    }

    private UnsupportedByDialectException tooOld(String version) {
        return new UnsupportedByDialectException(
                name(),
                "Retort cannot migrate a database of " + product + " " + version + ".",
                whyNoOlder(),
                "Use " + product + " " + oldest() + " or later.");
    }
}
