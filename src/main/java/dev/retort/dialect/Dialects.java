package dev.retort.dialect;

import dev.retort.error.Suggestion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;

/** The dialects on the class path. */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of the database behind a connection.
     *
     * @throws UnsupportedByDialectException when none of the class path knows it
     */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader())) {
            if (provider.recognises(product)) {
                return provider.connected(connection);
            }
        }
        throw new UnsupportedByDialectException(
                product,
                "Retort cannot migrate a database of " + product + ".",
                "The dialects on the class path are " + String.join(", ", names()) + ".",
                "Register a DialectProvider for it in META-INF/services.");
    }

    /**
     * The dialect for a major version of an engine, without a database.
     *
     * @throws UnsupportedByDialectException when there is no dialect of that name
     */
    public static Dialect offline(String name, int majorVersion) {
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader())) {
            if (provider.name().equals(name)) {
                return provider.offline(majorVersion);
            }
        }
        String nearest = Suggestion.nearest(name, names());
        throw new UnsupportedByDialectException(
                name,
                "There is no dialect '" + name + "'.",
                "The dialects on the class path are " + String.join(", ", names()) + ".",
                nearest == null ? "Name one of these." : "Did you mean '" + nearest + "'?");
    }

    /** The names of the dialects on the class path, sorted. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader())) {
            names.add(provider.name());
        }
        Collections.sort(names);
        return names;
    }
}
