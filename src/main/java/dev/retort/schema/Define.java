package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of the language: import them statically, {@code import static dev.retort.schema.Define.*}.
 *
 * <p>They make values and send nothing. The words for changes to a table stand in
 * {@code dev.retort.operation.TableChange}, the words that perform something in {@code dev.retort.migration.Ops}.
 *
 * <ul>
 *   <li>A table: {@link #table}, {@link #column}, {@link #primaryKey}, {@link #unique}, {@link #foreignKey},
 *       {@link #check}, {@link #exclude}, {@link #index}, {@link #key}, {@link #expression}, {@link #comment}, {@link #renamedFrom},
 *       {@link #using}, {@link #option}, {@link #partitionBy}
 *   <li>Partitions: {@link #rangeFrom}, {@link #among}, {@link #hashOf}, {@link #otherwise}
 *   <li>Types: {@link #smallint}, {@link #integer}, {@link #bigint}, {@link #decimal}, {@link #real},
 *       {@link #doublePrecision}, {@link #bool}, {@link #character}, {@link #varchar}, {@link #text},
 *       {@link #caseInsensitiveText}, {@link #binary}, {@link #date}, {@link #time}, {@link #timestamp},
 *       {@link #timestampWithTimeZone}, {@link #interval}, {@link #uuid}, {@link #json}, {@link #jsonb},
 *       {@link #array}, {@link #enumType}, {@link #sqlType}
 *   <li>Objects: {@link #sequence}, {@link #view}, {@link #materializedView}, {@link #function}, {@link #procedure},
 *       {@link #trigger}, {@link #policy}, {@link #statistics}, {@link #privileges}, {@link #renaming}
 *   <li>Options of an operation: {@link #ifExists}, {@link #ifNotExists}, {@link #cascade}, {@link #concurrently}
 *   <li>Data: {@link #row}, {@link #rows}, {@link #rowsFrom}, {@link #rowsOf}, {@link #sql}, {@link #script}
 * </ul>
 */
public final class Define extends DefineObjects {

    private Define() {}

    /** A table: {@code table("account", column("id", bigint()).identity(), primaryKey("id"))}. */
    public static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    /** A column, nullable until {@code notNull()} is said. */
    public static Column column(String name, ColumnType type) {
        return Column.of(name, type);
    }

    /** The primary key of a table. */
    public static PrimaryKey primaryKey(String... columns) {
        return PrimaryKey.of(List.of(columns));
    }

    /** Columns that no two rows share. */
    public static Unique unique(String... columns) {
        return Unique.of(List.of(columns));
    }

    /** A foreign key, finished by {@code .references("account", "id")}. */
    public static ForeignKey.Unfinished foreignKey(String... columns) {
        return new ForeignKey.Unfinished(List.of(columns));
    }

    /** A condition that every row keeps, in SQL; write names in it without quotes. */
    public static Check check(String condition) {
        return Check.of(condition);
    }

    /** A condition that every row keeps and that engines spell differently. */
    public static Check check(Sql condition) {
        return new Check(null, SqlText.of(condition), false);
    }

    /** Keys that no two rows may have in these relations: {@code exclude(using("gist"), key("room").with("="), ...)}. */
    public static Exclude exclude(IndexMethod method, Exclude.Part... parts) {
        return new Exclude(null, method.name(), List.of(parts), null, null);
    }

    /** The kind of index that an exclusion constraint stands on. */
    public static IndexMethod using(String method) {
        return new IndexMethod(method);
    }

    /** In a schema that a database is compared with: the same table had that name before. */
    public static FormerName renamedFrom(String name) {
        return new FormerName(name);
    }

    /** What people should know of a table. */
    public static TableComment comment(String text) {
        return new TableComment(text);
    }

    /** How one engine keeps a table: {@code option("mysql", "engine", "InnoDB")}. */
    public static TableOption option(String engine, String key, String value) {
        return new TableOption(engine, key, value);
    }

    /** Divides the rows of a table among partitions: {@code partitionBy(RANGE, "created_at")}. */
    public static Partitioning partitionBy(Partitioning.Method method, String... columns) {
        return Partitioning.of(method, Stream.of(columns).map(Define::key).toList());
    }

    /** Divides them by keys in any mix: {@code partitionBy(LIST, expression("lower(country)"))}. */
    public static Partitioning partitionBy(Partitioning.Method method, IndexKey... keys) {
        return Partitioning.of(method, List.of(keys));
    }

    /** An index of columns. */
    public static Index index(String... columns) {
        List<IndexKey> keys = new ArrayList<>();
        for (String column : columns) {
            keys.add(key(column));
        }
        return Index.of(keys);
    }

    /** An index of keys in any mix: {@code index(key("a").desc(), expression("lower(b)"))}. */
    public static Index index(IndexKey... keys) {
        return Index.of(List.of(keys));
    }

    /** A column as the key of an index. */
    public static IndexKey key(String column) {
        return new IndexKey.OfColumn(column, IndexKey.Sorting.USUAL);
    }

    /** An expression as the key of an index, in SQL. */
    public static IndexKey expression(String sql) {
        SqlText.requireText(sql, "An index needs something to sort by.", "Write an expression.");
        return new IndexKey.OfExpression(SqlText.of(sql), IndexKey.Sorting.USUAL);
    }

    /** An expression as the key of an index, which engines spell differently. */
    public static IndexKey expression(Sql sql) {
        return new IndexKey.OfExpression(SqlText.of(sql), IndexKey.Sorting.USUAL);
    }

    /** Does nothing where the object is not there. */
    public static Word ifExists() {
        return Word.IF_EXISTS;
    }

    /** Does nothing where the object is there already. */
    public static Word ifNotExists() {
        return Word.IF_NOT_EXISTS;
    }

    /** Drops what depends on the object, too. */
    public static Word cascade() {
        return Word.CASCADE;
    }

    /** Lets others write in the meantime, where the engine can. */
    public static Word concurrently() {
        return Word.CONCURRENTLY;
    }
}
