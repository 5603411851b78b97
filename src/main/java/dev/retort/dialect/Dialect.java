package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one database is spoken to. Immutable; made for a connection, or for a version of the engine without one.
 */
public interface Dialect {

    /** What the engine is like. */
    Traits traits();

    /** How it writes names, types and values. */
    SqlWords words();

    /**
     * The statements that carry out an operation, in order; none for operations that are for other engines.
     *
     * <p>Not for {@link dev.retort.operation.RunCode}, which is no SQL.
     *
     * @param tables asked only by engines that must restate a table to change it
     * @throws UnsupportedByDialectException when the engine has no such thing
     * @throws dev.retort.reflect.ReflectionException when the standing tables cannot be read
     */
    List<Statement> compile(Operation operation, StandingTables tables);

    /**
     * What the engine leaves out of an operation, a sentence for each word: words of manner that it has none for, such as
     * {@code concurrently}.
     */
    List<String> leftOut(Operation operation);

    /** Binds a value, in the form of {@link dev.retort.schema.Values#checked}, to a {@code ?}, counted from 1. */
    void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException;

    /** Reads a column that is a point in time, from the row at which a result stands; null for null. */
    default @Nullable OffsetDateTime pointInTime(ResultSet row, int position) throws SQLException {
        String text = row.getString(position);
        return text == null ? null : PointText.read(text);
    }

    /** How it divides SQL into words, texts and comments. */
    default LexicalRules lexicalRules() {
        return LexicalRules.of(traits().name());
    }

    /** Reads the catalog through a connection. */
    Inspector inspector(Connection connection);

    /** The schema as the engine would give it back: types and defaults in the forms that reflection answers. */
    Schema normal(Schema schema);

    /** The same for a schema that its inspector gave, which is in this form already unless the dialect says otherwise. */
    default Schema normalOfReflected(Schema reflected) {
        return reflected.normal();
    }

    /**
     * An empty place of the same engine, by which it can be asked how it writes what it is told; none where it keeps every
     * text as it was said.
     *
     * @throws SQLException when it cannot be had, for lack of rights for example
     */
    default Optional<Scratch> scratch(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** The transactions of a connection; autocommit is on when it is called and when it ends. */
    Session session(Connection connection) throws SQLException;

    /** The lock of a run over the tables that keep the history under the given name. */
    RunLock lock(String historyName);

    /** Whether statements of a transaction go to the server faster many at once. */
    default boolean sendsInBatches() {
        return false;
    }

    /** Whether the database lives in memory and belongs to this one connection, so that another one would not see it. */
    default boolean isPrivateTo(Connection connection) throws SQLException {
        return false;
    }

    /** Whether a column gets another type or numbering while a foreign key uses it. */
    default boolean changesColumnsUnderForeignKeys() {
        return false;
    }

    /** Whether a column refuses texts that are longer than its type says. */
    default boolean limitsTexts() {
        return true;
    }

    /** The default schema of a connection, in the words of {@link #restoreDefaultSchema}. */
    default String defaultSchema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    /**
     * Makes a schema, named as migrations name it, the default one of a connection. Where it does not exist the engine
     * refuses, or {@link #hasDefaultSchema} answers false afterwards.
     */
    default void setDefaultSchema(Connection connection, String schema) throws SQLException {
        connection.setSchema(Names.isPlain(schema) ? traits().folding().stored(schema) : schema);
    }

    /** Whether a connection has a default schema that exists. */
    default boolean hasDefaultSchema(Connection connection) throws SQLException {
        return connection.getSchema() != null;
    }

    /** Gives a connection the default schema again that it had. */
    default void restoreDefaultSchema(Connection connection, String before) throws SQLException {
        connection.setSchema(before);
    }

    /** Whether a failure says that the connection or the database may only be read. */
    default boolean isReadOnly(SQLException failure) {
        return "25006".equals(failure.getSQLState());
    }

    /** Whether a failure says that the account lacks the right to do what it was asked. */
    default boolean isDenied(SQLException failure) {
        return "42501".equals(failure.getSQLState());
    }

    /** What to do about a failure that the engine's own words explain too little; the empty text where they are enough. */
    default String hint(SQLException failure) {
        return "";
    }

    /**
     * The settings of a connection by which its statements wait no longer than that for a lock; zero is without end. None
     * where there are no such settings.
     */
    default List<SessionSetting> lockTimeout(Duration limit) {
        return List.of();
    }

    /** The settings by which its statements take no longer than that; zero is without end. None where there are none. */
    default List<SessionSetting> statementTimeout(Duration limit) {
        return List.of();
    }

    /** What a script says around the statements of a transaction. */
    ScriptTransaction scriptTransaction();
}
