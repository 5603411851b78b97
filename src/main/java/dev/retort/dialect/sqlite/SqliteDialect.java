package dev.retort.dialect.sqlite;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Expressions;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.ScriptTransaction;
import dev.retort.dialect.Session;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.Traits;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableTexts;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SQLite is spoken to. */
final class SqliteDialect implements Dialect {

    /** The lower byte of a result code, without its extension: sqlite.org/rescode.html. */
    private static final int PRIMARY_CODE = 0xff;

    private static final int READONLY = 8;

    private final SqliteClauses clauses = new SqliteClauses(SqliteTraits.traits());

    @Override
    public Traits traits() {
        return clauses.traits();
    }

    @Override
    public SqlWords words() {
        return clauses;
    }

    @Override
    public List<Statement> compile(Operation operation, StandingTables tables) {
        return new SqliteCompiler(clauses, tables).compile(operation);
    }

    @Override
    public List<String> leftOut(Operation operation) {
        return clauses.leftOut(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        SqliteValues.bind(statement, position, value);
    }

    @Override
    public boolean changesColumnsUnderForeignKeys() {
        return true;
    }

    @Override
    public boolean limitsTexts() {
        return false;
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new SqliteInspector(connection);
    }

    @Override
    public Schema normal(Schema schema) {
        return Schema.of(
                schema.tables().values().stream()
                        .map(table -> withNormalTexts(TableReading.normal(clauses, table))
                                .normal())
                        .toList(),
                schema.objects().values().stream()
                        .flatMap(object -> normal(object).stream())
                        .toList());
    }

    @Override
    public Schema normalOfReflected(Schema reflected) {
        return Schema.of(
                reflected.tables().values().stream()
                        .map(table -> withNormalTexts(table).normal())
                        .toList(),
                reflected.objects().values());
    }

    /** SQLite keeps expressions as they were said. */
    private Table withNormalTexts(Table table) {
        return TableTexts.changed(table, sql -> SqlText.of(Expressions.normal(clauses, sql.text())));
    }

    /** Enums are part of their columns here; what the dialect has no text for the engine never gives back. */
    private Optional<SchemaObject> normal(SchemaObject object) {
        SqliteObjects texts = new SqliteCompiler(clauses, StandingTables.of(Schema.empty())).objects();
        String schema = object.name().schema();
        if (object instanceof View view && !view.isMaterialized()) {
            return Optional.of(ObjectReading.view(schema, texts.text(view)));
        }
        return object instanceof Trigger trigger && SqliteObjects.hasText(trigger)
                ? Optional.of(ObjectReading.trigger(schema, texts.text(trigger)))
                : Optional.empty();
    }

    @Override
    public Session session(Connection connection) {
        return new SqliteSession(connection);
    }

    @Override
    public RunLock lock(String historyName) {
        return new WriterLock();
    }

    /** A file without a name, or in memory, unless connections share it: sqlite.org/inmemorydb.html. */
    @Override
    public boolean isPrivateTo(Connection connection) throws SQLException {
        String url = String.valueOf(connection.getMetaData().getURL());
        int options = url.indexOf('?');
        String file = options < 0 ? url : url.substring(0, options);
        boolean unnamed = file.equals("jdbc:sqlite:") || file.endsWith(":memory:") || url.contains("mode=memory");
        return unnamed && !url.contains("cache=shared");
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return (failure.getErrorCode() & PRIMARY_CODE) == READONLY;
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new SqliteScript();
    }
}
