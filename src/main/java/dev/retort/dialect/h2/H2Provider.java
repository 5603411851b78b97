package dev.retort.dialect.h2;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.UnsupportedByDialectException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes the dialect of H2. */
public final class H2Provider implements DialectProvider {

    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 2;
    private static final int FIRST_MINOR_WITH_RESTRICT = 4;

    /** Makes the provider; {@link java.util.ServiceLoader} does. */
    public H2Provider() {}

    @Override
    public String name() {
        return H2Traits.NAME;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals("H2");
    }

    /** Asks the connection for its version, and what it makes of names and null, which its URL can change. */
    @Override
    public Dialect connected(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        if (major < MAJOR || (major == MAJOR && minor < OLDEST_MINOR)) {
            throw tooOld(major + "." + minor);
        }
        NameFolding folding = NameFolding.KEEP;
        if (database.storesUpperCaseIdentifiers()) {
            folding = NameFolding.UPPER;
        } else if (database.storesLowerCaseIdentifiers()) {
            folding = NameFolding.LOWER;
        }
        boolean knowsRestrict = major > MAJOR || minor >= FIRST_MINOR_WITH_RESTRICT;
        return new H2Dialect(H2Traits.of(folding, isLikePostgresql(database)), knowsRestrict, NullsPlace.of(database));
    }

    /** In MODE=PostgreSQL, and only there, H2 has a schema of that name: h2database.com/html/features.html. */
    private static boolean isLikePostgresql(DatabaseMetaData database) throws SQLException {
        try (ResultSet schemas = database.getSchemas()) {
            while (schemas.next()) {
                if (schemas.getString("TABLE_SCHEM").equalsIgnoreCase("pg_catalog")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The dialect of a database whose URL changes nothing. */
    @Override
    public Dialect offline(int majorVersion) {
        if (majorVersion < MAJOR) {
            throw tooOld(String.valueOf(majorVersion));
        }
        return new H2Dialect(H2Traits.of(NameFolding.UPPER, false), true, NullsPlace.LOW);
    }

    private static UnsupportedByDialectException tooOld(String version) {
        return new UnsupportedByDialectException(
                H2Traits.NAME,
                "Retort cannot migrate a database of H2 " + version + ".",
                "Its catalog and its SQL differ from those of later versions.",
                "Use H2 2.2 or later.");
    }
}
