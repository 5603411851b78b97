package dev.retort.adopt;

import dev.retort.engine.Engine;

/** The tables of Flyway 13.12.0 and Liquibase 4.33.0, as they make them on each engine. */
public final class RecordedTables {

    private RecordedTables() {}

    /** The history table of Flyway, empty. */
    public static String flyway(Engine engine) {
        return flyway(engine, "flyway_schema_history");
    }

    static String flyway(Engine engine, String name) {
        String time = switch (engine) {
            case SQLITE -> "TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now'))";
            case POSTGRESQL -> "TIMESTAMP NOT NULL DEFAULT now()";
            default -> "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP";
        };
        return quoted(engine, """
                CREATE TABLE "%s" (
                    "installed_rank" INT NOT NULL PRIMARY KEY,
                    "version" VARCHAR(50),
                    "description" VARCHAR(200) NOT NULL,
                    "type" VARCHAR(20) NOT NULL,
                    "script" VARCHAR(1000) NOT NULL,
                    "checksum" INT,
                    "installed_by" VARCHAR(100) NOT NULL,
                    "installed_on" %s,
                    "execution_time" INT NOT NULL,
                    "success" BOOLEAN NOT NULL)""".formatted(name, time));
    }

    /** A row of it. */
    public static String flywayRow(Engine engine, int rank, String version, String type, boolean success) {
        return quoted(
                engine,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") values ("
                        + rank
                        + ", " + (version.isEmpty() ? "null" : "'" + version + "'") + ", 'step " + rank + "', '" + type
                        + "', 'V" + version + "__step.sql', 7, 'shop', 12, " + success + ")");
    }

    private static String quoted(Engine engine, String sql) {
        return engine == Engine.MARIADB ? sql.replace('"', '`') : sql;
    }

    /** The tables of Liquibase, with its lock and no change set. */
    public static String[] liquibase(Engine engine) {
        String time = switch (engine) {
            case SQLITE -> "TEXT";
            case MARIADB -> "datetime";
            default -> "TIMESTAMP";
        };
        String bool = engine == Engine.MARIADB ? "BIT(1)" : "BOOLEAN";
        return new String[] {
            "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL,"
                    + " FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED " + time + " NOT NULL, ORDEREXECUTED INT NOT NULL,"
                    + " EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255),"
                    + " COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255),"
                    + " LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10))",
            "CREATE TABLE DATABASECHANGELOGLOCK (ID INT NOT NULL, LOCKED " + bool + " NOT NULL, LOCKGRANTED " + time
                    + ", LOCKEDBY VARCHAR(255), CONSTRAINT PK_DATABASECHANGELOGLOCK PRIMARY KEY (ID))",
            "insert into DATABASECHANGELOGLOCK (ID, LOCKED) values (1, false)"
        };
    }

    /** A change set that Liquibase has run, and keeps so. */
    public static String changeSet(String id, int order, String type) {
        return "insert into DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM)"
                + " values ('" + id + "', 'ada', 'shop.xml', '2026-11-02 09:30:00', " + order + ", '" + type
                + "', '9:4ccccc9eab4f4e56a6297af436a1d73e')";
    }
}
