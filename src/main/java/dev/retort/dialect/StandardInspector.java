package dev.retort.dialect;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of an engine that has the {@code INFORMATION_SCHEMA} of the standard (ISO/IEC 9075-11), in as many
 * queries for a thousand tables as for one.
 *
 * <p>Each query has the columns that its comment names, in that order; a dialect overrides those that its engine answers
 * otherwise. The standard knows no indexes, and no type in one word: those two a dialect writes itself. Names of the
 * catalog are in upper case, so that they are found on engines that fold names to it and on those that do not care.
 */
public abstract class StandardInspector implements Inspector {

    private final Connection connection;
    private final NormalForm form;

    /** An inspector that answers in that form. */
    protected StandardInspector(Connection connection, NormalForm form) {
        this.connection = connection;
        this.form = form;
    }

    /** Whether a schema, by its stored name, is the engine's own. */
    protected boolean isOwn(String schema) {
        return schema.equalsIgnoreCase("INFORMATION_SCHEMA");
    }

    /** Schema. */
    protected List<CatalogRow> schemata() throws SQLException {
        return rows("select SCHEMA_NAME from INFORMATION_SCHEMA.SCHEMATA order by SCHEMA_NAME");
    }

    /** Table, comment. */
    protected List<CatalogRow> tables(String schema) throws SQLException {
        return rows(
                "select TABLE_NAME, '' from INFORMATION_SCHEMA.TABLES"
                        + " where TABLE_SCHEMA = ? and TABLE_TYPE = 'BASE TABLE'",
                schema);
    }

    /** Table, column, type, default, whether it may be null, {@code ALWAYS} or {@code BY DEFAULT}, generation, comment. */
    protected abstract List<CatalogRow> columns(String schema) throws SQLException;

    /** Table, index, column, whether it is unique, whether it falls: those of the user, their columns in order. */
    protected abstract List<CatalogRow> indexes(String schema) throws SQLException;

    /** Constraint, kind, table. */
    protected List<CatalogRow> constraints(String schema) throws SQLException {
        return rows(
                "select CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_NAME from INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " where TABLE_SCHEMA = ?",
                schema);
    }

    /** Schema, constraint, table, column, place in the key that it points at, from 1; in order, of every schema. */
    protected List<CatalogRow> keyColumns() throws SQLException {
        return rows("select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_NAME, COLUMN_NAME, POSITION_IN_UNIQUE_CONSTRAINT"
                + " from INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                + " order by CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION");
    }

    /** Constraint, schema and name of the key that it points at, rule on update, rule on delete. */
    protected List<CatalogRow> references(String schema) throws SQLException {
        return rows(
                "select CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE"
                        + " from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS where CONSTRAINT_SCHEMA = ?",
                schema);
    }

    /** Constraint, condition; without those that say only that a column is never null. */
    protected List<CatalogRow> checks(String schema) throws SQLException {
        return rows(
                "select CONSTRAINT_NAME, CHECK_CLAUSE from INFORMATION_SCHEMA.CHECK_CONSTRAINTS"
                        + " where CONSTRAINT_SCHEMA = ?",
                schema);
    }

    /** View, query. */
    protected List<CatalogRow> views(String schema) throws SQLException {
        return rows("select TABLE_NAME, VIEW_DEFINITION from INFORMATION_SCHEMA.VIEWS where TABLE_SCHEMA = ?", schema);
    }

    /** Sequence, start, step, smallest, largest, whether it cycles; without those of identity columns. */
    protected List<CatalogRow> sequences(String schema) throws SQLException {
        return rows(
                "select SEQUENCE_NAME, START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE, CYCLE_OPTION"
                        + " from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = ?",
                schema);
    }

    /** The rows of a query on the catalog. */
    protected final List<CatalogRow> rows(String query, String... binds) throws SQLException {
        return CatalogRow.rows(connection, query, binds);
    }

    @Override
    public final Schema schema() {
        return reading(() -> everything(connection.getSchema()));
    }

    @Override
    public final Schema schema(String name) {
        return reading(() -> {
            String stored = stored(name);
            return stored == null ? Schema.empty() : everything(stored);
        });
    }

    @Override
    public final List<String> schemas() {
        return reading(() -> {
            List<String> names = new ArrayList<>();
            for (CatalogRow row : schemata()) {
                if (!isOwn(row.text(0)) && !row.text(0).equals(connection.getSchema())) {
                    names.add(form.name(row.text(0)));
                }
            }
            return names.stream().sorted().toList();
        });
    }

    private @Nullable String stored(String said) throws SQLException {
        Optional<String> found = schemata().stream()
                .map(row -> row.text(0))
                .filter(name -> form.name(name).equals(form.name(said)))
                .findFirst();
        return found.orElse(null);
    }

    private Schema everything(String schema) throws SQLException {
        String defaultSchema = connection.getSchema();
        CatalogTables tables = new CatalogTables(form, schema, defaultSchema);
        tables.columns(tables(schema), columns(schema));
        tables.constraints(constraints(schema), keyColumns(), references(schema), checks(schema));
        tables.indexes(indexes(schema));
        List<SchemaObject> objects = new ArrayList<>();
        for (CatalogRow row : views(schema)) {
            QualifiedName name = tables.qualified(schema, row.text(0));
            String query = form.objects().query(row.text(1), form.name(defaultSchema));
            objects.add(new View(name, SqlText.of(query), false));
        }
        for (CatalogRow row : sequences(schema)) {
            objects.add(form.objects().plain(sequence(tables.qualified(schema, row.text(0)), row)));
        }
        return Schema.of(tables.tables(), objects).normal();
    }

    private static Sequence sequence(QualifiedName name, CatalogRow row) {
        return new Sequence(
                name,
                Long.valueOf(row.text(1)),
                Long.valueOf(row.text(2)),
                Long.valueOf(row.text(3)),
                Long.valueOf(row.text(4)),
                null,
                row.text(5).toUpperCase(Locale.ROOT).startsWith("Y"));
    }

    private static <T> T reading(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The schema of the database cannot be read.",
                    "The engine refuses a query on its INFORMATION_SCHEMA: " + e.getMessage(),
                    "Let the user read INFORMATION_SCHEMA.",
                    e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }
}
