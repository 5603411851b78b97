package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine that is spoken to in standard SQL through a plain driver; a dialect overrides what it says otherwise.
 *
 * <p>A dialect that says no more than its lock runs migrations; to be compared with what was meant, a schema has to be read
 * back by an inspector of the dialect's own.
 */
public abstract class StandardDialect implements Dialect {

    /** How the engine writes names, types and values. */
    protected final Clauses clauses;

    /** The dialect of an engine whose clauses these are. */
    protected StandardDialect(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public final Traits traits() {
        return clauses.traits();
    }

    @Override
    public final SqlWords words() {
        return clauses;
    }

    @Override
    public final LexicalRules lexicalRules() {
        return clauses.lexicalRules();
    }

    @Override
    public final List<Statement> compile(Operation operation, StandingTables tables) {
        return compiler(new KnownTables(tables, this::inspector, traits().folding()))
                .compile(operation);
    }

    /** What writes operations as statements. */
    protected DdlCompiler compiler(KnownTables known) {
        return new DdlCompiler(clauses, known);
    }

    @Override
    public final List<String> leftOut(Operation operation) {
        return clauses.leftOut(operation);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else {
            statement.setObject(position, value);
        }
    }

    @Override
    public final Inspector inspector(Connection connection) {
        return form().inspector(connection);
    }

    @Override
    public final Schema normal(Schema schema) {
        return form().schema(schema);
    }

    /** The form in which what was meant and what the engine gives back are equal. */
    protected NormalForm form() {
        return new NormalForm(clauses);
    }

    @Override
    public Session session(Connection connection) throws SQLException {
        return new ReadCommittedSession(connection);
    }

    /** What opens a transaction in a script. */
    protected String beginning() {
        return "start transaction";
    }

    @Override
    public ScriptTransaction scriptTransaction() {
        return new ScriptTransaction() {
            @Override
            public List<String> begin(List<Operation> operations) {
                return List.of(beginning());
            }

            @Override
            public List<String> commit(List<Operation> operations) {
                return List.of("commit");
            }
        };
    }
}
