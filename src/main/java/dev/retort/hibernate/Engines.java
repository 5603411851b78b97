package dev.retort.hibernate;

import dev.retort.error.Suggestion;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** The engines whose dialect both Retort and Hibernate have. */
final class Engines {

    private static final Map<String, String> DIALECTS = new TreeMap<>(Map.of(
            "h2", "org.hibernate.dialect.H2Dialect",
            "mariadb", "org.hibernate.dialect.MariaDBDialect",
            "mysql", "org.hibernate.dialect.MySQLDialect",
            "postgresql", "org.hibernate.dialect.PostgreSQLDialect",
            // In hibernate-community-dialects, which the application has to have.
            "sqlite", "org.hibernate.community.dialect.SQLiteDialect"));

    private Engines() {}

    /** The class of Hibernate's dialect. */
    static String named(String engine) {
        String dialect = DIALECTS.get(engine);
        if (dialect == null) {
            String nearest = Suggestion.nearest(engine, DIALECTS.keySet());
            throw new HibernateSchemaException(
                    "Entities cannot be read for '" + engine + "'.",
                    "The engines that Retort and Hibernate both know are " + String.join(", ", DIALECTS.keySet()) + ".",
                    nearest == null ? "Name one of these." : "Did you mean '" + nearest + "'?");
        }
        return dialect;
    }

    /** The engine of a dialect of Hibernate's, or of one that extends it; null where Retort has none for it. */
    static @Nullable String of(Dialect dialect) {
        for (Class<?> type = dialect.getClass(); type != null; type = type.getSuperclass()) {
            for (Map.Entry<String, String> engine : DIALECTS.entrySet()) {
                if (engine.getValue().equals(type.getName())) {
                    return engine.getKey();
                }
            }
        }
        return null;
    }
}
