package dev.retort.schema;

import dev.retort.schema.PortableType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language: import them statically, {@code import static dev.retort.schema.Define.*}.
 *
 * <p>They make values and send nothing. The words for changes to a table stand in
 * {@code dev.retort.operation.TableChange}, the words that perform something in {@code dev.retort.migration.Ops}.
 *
 * <ul>
 *   <li>A table: {@link #table}, {@link #column}, {@link #primaryKey}, {@link #unique}, {@link #foreignKey},
 *       {@link #check}, {@link #index}, {@link #key},
 *       {@link #expression}
 *   <li>Types: {@link #smallint}, {@link #integer}, {@link #bigint}, {@link #decimal}, {@link #real},
 *       {@link #doublePrecision}, {@link #bool}, {@link #character}, {@link #varchar}, {@link #text}, {@link #binary},
 *       {@link #date}, {@link #time}, {@link #timestamp}, {@link #timestampWithTimeZone}, {@link #uuid}, {@link #json},
 *       {@link #jsonb}, {@link #sqlType}
 *   <li>Data: {@link #row}, {@link #sql}
 * </ul>
 */
public final class Define {

    private Define() {}

    /** A table: {@code table("account", column("id", bigint()).identity(), primaryKey("id"))}. */
    public static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    /** A column, nullable until {@code notNull()} is said. */
    public static Column column(String name, ColumnType type) {
        return new Column(name, type, true, null, false);
    }

    /** The primary key of a table. */
    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey(null, List.of(columns));
    }

    /** Columns that no two rows share. */
    public static Unique unique(String... columns) {
        return new Unique(null, List.of(columns));
    }

    /** A foreign key, finished by {@code .references("account", "id")}. */
    public static ForeignKey.Unfinished foreignKey(String... columns) {
        return new ForeignKey.Unfinished(List.of(columns));
    }

    /** A condition that every row keeps, in SQL; write names in it without quotes. */
    public static Check check(String condition) {
        return new Check(null, condition);
    }

    /** An index of columns. */
    public static Index index(String... columns) {
        List<IndexKey> keys = new ArrayList<>();
        for (String column : columns) {
            keys.add(key(column));
        }
        return new Index(null, keys, false, null);
    }

    /** An index of keys in any mix: {@code index(key("a").desc(), expression("lower(b)"))}. */
    public static Index index(IndexKey... keys) {
        return new Index(null, List.of(keys), false, null);
    }

    /** A column as the key of an index. */
    public static IndexKey key(String column) {
        return new IndexKey.OfColumn(column, false);
    }

    /** An expression as the key of an index, in SQL. */
    public static IndexKey expression(String sql) {
        return new IndexKey.OfExpression(sql, false);
    }

    /** A row to insert, names and values in turn: {@code row("name", "admin")}. */
    public static Row row(@Nullable Object... namesAndValues) {
        return Row.of(namesAndValues);
    }

    /** A statement in SQL with a value for each {@code ?}. */
    public static Sql sql(String text, @Nullable Object @Nullable ... binds) {
        return Sql.of(text, binds);
    }

    /** A whole number of 2 bytes. */
    public static ColumnType smallint() {
        return PortableType.of(Kind.SMALLINT);
    }

    /** A whole number of 4 bytes. */
    public static ColumnType integer() {
        return PortableType.of(Kind.INTEGER);
    }

    /** A whole number of 8 bytes. */
    public static ColumnType bigint() {
        return PortableType.of(Kind.BIGINT);
    }

    /** An exact number of as many digits as the engine likes. */
    public static ColumnType decimal() {
        return PortableType.of(Kind.DECIMAL);
    }

    /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
    public static ColumnType decimal(int precision, int scale) {
        return new PortableType(Kind.DECIMAL, precision, scale);
    }

    /** A floating-point number of 4 bytes. */
    public static ColumnType real() {
        return PortableType.of(Kind.REAL);
    }

    /** A floating-point number of 8 bytes. */
    public static ColumnType doublePrecision() {
        return PortableType.of(Kind.DOUBLE_PRECISION);
    }

    /** True or false. */
    public static ColumnType bool() {
        return PortableType.of(Kind.BOOLEAN);
    }

    /** A text of exactly {@code length} characters, filled up with spaces. */
    public static ColumnType character(int length) {
        return new PortableType(Kind.CHARACTER, length, null);
    }

    /** A text of at most {@code length} characters. */
    public static ColumnType varchar(int length) {
        return new PortableType(Kind.VARCHAR, length, null);
    }

    /** A text as long as the engine likes. */
    public static ColumnType varchar() {
        return PortableType.of(Kind.VARCHAR);
    }

    /** A long text. */
    public static ColumnType text() {
        return PortableType.of(Kind.TEXT);
    }

    /** Bytes. */
    public static ColumnType binary() {
        return PortableType.of(Kind.BINARY);
    }

    /** A day. */
    public static ColumnType date() {
        return PortableType.of(Kind.DATE);
    }

    /** A time of day, without zone. */
    public static ColumnType time() {
        return PortableType.of(Kind.TIME);
    }

    /** A day and a time of day, without zone. */
    public static ColumnType timestamp() {
        return PortableType.of(Kind.TIMESTAMP);
    }

    /** A point in time. */
    public static ColumnType timestampWithTimeZone() {
        return PortableType.of(Kind.TIMESTAMP_WITH_TIME_ZONE);
    }

    /** A UUID. */
    public static ColumnType uuid() {
        return PortableType.of(Kind.UUID);
    }

    /** A JSON document, kept as text where the engine does so. */
    public static ColumnType json() {
        return PortableType.of(Kind.JSON);
    }

    /** A JSON document in the engine's binary form where it has one. */
    public static ColumnType jsonb() {
        return PortableType.of(Kind.JSONB);
    }

    /** A type in the words of the engine: {@code sqlType("tsvector")}. */
    public static ColumnType sqlType(String sql) {
        return new SqlType(sql);
    }
}
