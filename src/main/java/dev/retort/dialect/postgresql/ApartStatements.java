package dev.retort.dialect.postgresql;

import java.util.regex.Pattern;

/** The statements that PostgreSQL refuses inside a transaction. */
final class ApartStatements {

    private static final Pattern APART = Pattern.compile(
            "\\s*(?:(?:create\\s+(?:unique\\s+)?|drop\\s+)index\\s+concurrently\\b"
                    + "|reindex\\b.*\\bconcurrently\\b"
                    + "|vacuum\\b"
                    + "|alter\\s+system\\b"
                    + "|(?:create|drop)\\s+(?:database|tablespace)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ApartStatements() {}

    static boolean include(String sql) {
        return APART.matcher(sql).matches();
    }
}
