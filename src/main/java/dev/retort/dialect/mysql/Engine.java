package dev.retort.dialect.mysql;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two engines it is, and what its settings change.
 *
 * @param isMariadb whether it is MariaDB
 * @param escapesByBackslash whether a backslash in a text escapes, as it does unless {@code NO_BACKSLASH_ESCAPES} is set
 * @param lowersTables whether names of tables and databases are stored in lower case: {@code lower_case_table_names = 1}
 * @param zone the time zone of the session, or null where only the server knows it
 */
record Engine(
        boolean isMariadb,
        boolean escapesByBackslash,
        boolean lowersTables,
        @Nullable ZoneId zone) {

    /** The engine as it comes, without a connection to ask. */
    static Engine unasked(boolean isMariadb) {
        return new Engine(isMariadb, true, false, ZoneOffset.UTC);
    }
}
