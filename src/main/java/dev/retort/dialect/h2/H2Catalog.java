package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries on INFORMATION_SCHEMA, as many for a thousand tables as for one.
 *
 * <p>Names are in upper case: without quotes they are found however the database folds names, and also where it does not.
 * Rows are put together in Java, as H2 has no indexes for joins of these tables.
 */
final class H2Catalog {

    private final Connection connection;

    H2Catalog(Connection connection) {
        this.connection = connection;
    }

    String defaultSchema() throws SQLException {
        return connection.getSchema();
    }

    List<CatalogRow> schemas() throws SQLException {
        return rows("select SCHEMA_NAME from INFORMATION_SCHEMA.SCHEMATA");
    }

    /** Table, comment; without the tables in which H2 keeps the rows of materialized views. */
    List<CatalogRow> tables(String schema) throws SQLException {
        return rows(
                "select TABLE_NAME, REMARKS from INFORMATION_SCHEMA.TABLES"
                        + " where TABLE_SCHEMA = ? and TABLE_TYPE = 'BASE TABLE' and TABLE_NAME not in ("
                        + "select TABLE_NAME || '$1' from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = ?"
                        + " and TABLE_CLASS = 'org.h2.table.MaterializedView') order by TABLE_NAME",
                schema,
                schema);
    }

    /** Table, column, type, default, whether it may be null, kind of identity, domain, generation, comment. */
    List<CatalogRow> columns(String schema, @Nullable String table) throws SQLException {
        String columns = "select TABLE_NAME, COLUMN_NAME,"
                + " DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER), COLUMN_DEFAULT, IS_NULLABLE,"
                + " IDENTITY_GENERATION, DOMAIN_NAME, GENERATION_EXPRESSION, REMARKS from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = ?";
        String order = " order by TABLE_NAME, ORDINAL_POSITION";
        return table == null
                ? rows(columns + order, schema)
                : rows(columns + " and TABLE_NAME = ?" + order, schema, table);
    }

    /** Schema, constraint, kind, schema and name of its table, schema and name of its index, whether nulls differ. */
    List<CatalogRow> constraints() throws SQLException {
        return rows("select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA, TABLE_NAME,"
                + " INDEX_SCHEMA, INDEX_NAME, NULLS_DISTINCT from INFORMATION_SCHEMA.TABLE_CONSTRAINTS");
    }

    /** Schema, constraint, column, place in the key that it points at; in order. */
    List<CatalogRow> keyColumns() throws SQLException {
        return rows("select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, COLUMN_NAME, POSITION_IN_UNIQUE_CONSTRAINT"
                + " from INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                + " order by CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION");
    }

    /** Constraint, schema and name of the key that it points at, rule on update, rule on delete. */
    List<CatalogRow> references(String schema) throws SQLException {
        return rows(
                "select CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE"
                        + " from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS where CONSTRAINT_SCHEMA = ?",
                schema);
    }

    /** Constraint, condition. */
    List<CatalogRow> conditions(String schema) throws SQLException {
        return rows(
                "select CONSTRAINT_NAME, CHECK_CLAUSE from INFORMATION_SCHEMA.CHECK_CONSTRAINTS"
                        + " where CONSTRAINT_SCHEMA = ?",
                schema);
    }

    /** Schema, index, whether H2 made it for a constraint, whether nulls differ. */
    List<CatalogRow> indexes() throws SQLException {
        return rows("select INDEX_SCHEMA, INDEX_NAME, IS_GENERATED, NULLS_DISTINCT from INFORMATION_SCHEMA.INDEXES");
    }

    /** Schema, index, column, order, whether it is unique, schema and name of its table, place of null; in order. */
    List<CatalogRow> indexColumns() throws SQLException {
        return rows("select INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, IS_UNIQUE, TABLE_SCHEMA,"
                + " TABLE_NAME, NULL_ORDERING from INFORMATION_SCHEMA.INDEX_COLUMNS"
                + " order by INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION");
    }

    /** Sequence, start, step, smallest, largest, cache, whether it cycles; without those of identity columns. */
    List<CatalogRow> sequences(String schema) throws SQLException {
        return rows(
                "select SEQUENCE_NAME, START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE, CACHE, CYCLE_OPTION"
                        + " from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = ?",
                schema);
    }

    /** View, query; without materialized views, of which the catalog has none. */
    List<CatalogRow> views(String schema) throws SQLException {
        return rows(
                "select TABLE_NAME, VIEW_DEFINITION from INFORMATION_SCHEMA.VIEWS"
                        + " where TABLE_SCHEMA = ? and VIEW_DEFINITION is not null",
                schema);
    }

    /**
     * Function, kind, method of Java, source, whether it is deterministic; a row for each method of that name. Aggregates
     * are left out, and only an administrator sees a source.
     */
    List<CatalogRow> functions(String schema) throws SQLException {
        return rows(
                "select ROUTINE_NAME, ROUTINE_TYPE, EXTERNAL_NAME, ROUTINE_DEFINITION, IS_DETERMINISTIC"
                        + " from INFORMATION_SCHEMA.ROUTINES"
                        + " where ROUTINE_SCHEMA = ? and ROUTINE_TYPE in ('FUNCTION', 'PROCEDURE')"
                        + " order by ROUTINE_NAME, SPECIFIC_NAME",
                schema);
    }

    /**
     * Trigger, table, event, time, {@code ROW} or {@code STATEMENT}, whether it comes at rollbacks, class of Java, how many
     * rows may wait, whether none waits, whether the user is an administrator; a row for each event.
     */
    List<CatalogRow> triggers(String schema) throws SQLException {
        return rows(
                "select TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, ACTION_ORIENTATION,"
                        + " IS_ROLLBACK, JAVA_CLASS, QUEUE_SIZE, NO_WAIT,"
                        + " (select IS_ADMIN from INFORMATION_SCHEMA.USERS where USER_NAME = CURRENT_USER)"
                        + " from INFORMATION_SCHEMA.TRIGGERS where TRIGGER_SCHEMA = ?",
                schema);
    }

    /** What creates the objects of a schema, a row for each statement; an administrator's query. */
    List<CatalogRow> script(String schema) throws SQLException {
        return rows("script nodata nopasswords nosettings schema \"" + schema.replace("\"", "\"\"") + "\"");
    }

    private List<CatalogRow> rows(String query, String... binds) throws SQLException {
        return CatalogRow.rows(connection, query, binds);
    }
}
