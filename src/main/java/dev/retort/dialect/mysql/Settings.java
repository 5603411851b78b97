package dev.retort.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The settings of a connection that change what SQL means. */
final class Settings {

    private static final String SYSTEM = "SYSTEM";

    private Settings() {}

    static Engine of(Connection connection, boolean isMariadb) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select @@sql_mode, @@lower_case_table_names, @@time_zone, @@system_time_zone")) {
            row.next();
            String zone = row.getString(3);
            return new Engine(
                    isMariadb,
                    !String.valueOf(row.getString(1)).contains("NO_BACKSLASH_ESCAPES"),
                    row.getInt(2) == 1,
                    zone(zone.equals(SYSTEM) ? row.getString(4) : zone, zone.equals(SYSTEM)));
        }
    }

    /** The zone of that name; an abbreviation such as CET, as the system has it, says too little. */
    private static @Nullable ZoneId zone(String name, boolean isSystem) {
        try {
            if (name.equals("UTC")) {
                return ZoneOffset.UTC;
            }
            return isSystem ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
