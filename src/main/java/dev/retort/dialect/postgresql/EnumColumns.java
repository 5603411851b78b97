package dev.retort.dialect.postgresql;

import dev.retort.dialect.KnownTables;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of an enum: in all schemas of a database, or in the tables that the history leads to. */
final class EnumColumns {

    private static final String COLUMNS = """
            select case when n.nspname = pg_catalog.current_schema() then null else n.nspname end, c.relname, a.attname,
              a.atttypid <> t.oid, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
            from pg_catalog.pg_type t
            join pg_catalog.pg_attribute a on a.atttypid in (t.oid, t.typarray) and a.attinhcount = 0
            join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where t.oid = pg_catalog.to_regtype(?) and a.attnum > 0 and not a.attisdropped
            order by n.nspname, c.relname, a.attnum""";

    /** What would refuse: checks, indexes, policies, functions and triggers that name the type, views of its columns. */
    private static final String DEPENDENTS = """
            select distinct pg_catalog.pg_describe_object(
              case when d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                then 'pg_catalog.pg_class'::pg_catalog.regclass else d.classid end,
              coalesce(r.ev_class, d.objid), 0)
            from pg_catalog.pg_type t
            left join pg_catalog.pg_attribute a on a.atttypid in (t.oid, t.typarray) and not a.attisdropped
            join pg_catalog.pg_depend d on d.deptype <> 'i'
              and (d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.refobjid in (t.oid, t.typarray)
                and (d.classid in ('pg_catalog.pg_constraint'::pg_catalog.regclass,
                  'pg_catalog.pg_rewrite'::pg_catalog.regclass, 'pg_catalog.pg_policy'::pg_catalog.regclass,
                  'pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass)
                  or d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0)
              or d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = a.attrelid
                and d.refobjsubid = a.attnum and d.classid in ('pg_catalog.pg_rewrite'::pg_catalog.regclass,
                  'pg_catalog.pg_policy'::pg_catalog.regclass))
            left join pg_catalog.pg_rewrite r
              on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and r.oid = d.objid
            where t.oid = pg_catalog.to_regtype(?)
            order by 1""";

    private EnumColumns() {}

    /**
     * The columns of an enum.
     *
     * @throws DefinitionException when something depends on the labels that PostgreSQL cannot change with them
     */
    static List<EnumColumn> of(EnumType type, PostgresqlClauses words, KnownTables known) {
        Connection connection = known.tables().connection();
        if (connection == null) {
            return known.tables(type.name()).stream()
                    .flatMap(table -> of(type, table).stream())
                    .toList();
        }
        try {
            String name = words.name(type.name());
            requireNone(type, query(connection, DEPENDENTS, name, row -> row.getString(1)));
            return query(connection, COLUMNS, name, row -> {
                QualifiedName table = new QualifiedName(row.getString(1), row.getString(2));
                String value = row.getString(5);
                DefaultValue read = value == null ? null : DefaultTexts.read(value, type);
                return column(table, row.getString(3), row.getBoolean(4), read);
            });
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The columns of enum " + type.name() + " cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }

    private static void requireNone(EnumType type, List<String> dependents) {
        if (!dependents.isEmpty()) {
            throw new DefinitionException(
                    "Enum " + type.name() + " cannot be replaced.",
                    "What is made of its labels or reads its columns would go: " + String.join(", ", dependents) + ".",
                    "Drop it before replaceEnum and create it again behind it, in the same migration.");
        }
    }

    private static List<EnumColumn> of(EnumType type, Table table) {
        List<EnumColumn> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            ColumnType own = column.type().forEngine(PostgresqlTraits.NAME);
            ColumnType one = own instanceof ArrayType array ? array.of() : own;
            if (one instanceof EnumType labels
                    && type.name().equals(labels.typeName())
                    && table.partitionOf() == null) {
                columns.add(column(table.name(), column.name(), own instanceof ArrayType, column.defaultValue()));
            }
        }
        return columns;
    }

    private static EnumColumn column(QualifiedName table, String name, boolean isArray, @Nullable DefaultValue value) {
        String label = value instanceof DefaultValue.Literal literal ? String.valueOf(literal.value()) : null;
        String sql = value instanceof DefaultValue.Expression expression
                ? expression.sql().forEngine(PostgresqlTraits.NAME)
                : null;
        return new EnumColumn(table, name, isArray, label, sql);
    }

    /** Reads a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, String name, Reader<T> reader)
            throws SQLException {
        List<T> read = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
        }
        return read;
    }
}
