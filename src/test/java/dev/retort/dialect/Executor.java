package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries operations out through a dialect, in one transaction, as plainly as can be. */
final class Executor {

    private final Dialect dialect;
    private final Connection connection;
    private Schema soFar = Schema.empty();

    Executor(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** The operations with the names that were left open. */
    static List<Operation> named(List<Operation> operations) {
        Naming naming = new Naming(NamingConvention.standard());
        return operations.stream().map(naming::named).toList();
    }

    void execute(List<Operation> operations) throws SQLException {
        try (Session session = dialect.session(connection)) {
            session.begin(operations, true);
            for (Operation operation : operations) {
                for (Statement statement : dialect.compile(operation, StandingTables.live(connection, soFar))) {
                    execute(statement);
                }
                soFar = SchemaAfter.of(operation, soFar, dialect.traits().name());
            }
            session.commit();
        }
        assertThat(connection.getAutoCommit()).isTrue();
    }

    void execute(Statement statement) throws SQLException {
        assertThat(statement.rule()).as(statement.sql()).isNotEqualTo(TransactionRule.APART);
        String refusal = statement.refusal();
        if (refusal != null) {
            assertThat(query(statement.sql())).as(refusal).isEmpty();
        } else if (statement.rows().isEmpty()) {
            executePlain(statement.sql());
        } else {
            executeWithValues(statement);
        }
    }

    private void executePlain(String sql) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(sql);
        } catch (SQLException e) {
            fail("Cannot execute: " + sql, e);
        }
    }

    private void executeWithValues(Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (List<@Nullable Object> row : statement.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    dialect.bind(prepared, i + 1, row.get(i));
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            fail("Cannot execute: " + statement.sql(), e);
        }
    }

    /** The rows of a query, each as the texts of its columns with a comma between. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var plain = connection.createStatement();
                ResultSet result = plain.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder(String.valueOf(result.getString(1)));
                for (int i = 2; i <= columns; i++) {
                    row.append(',').append(result.getString(i));
                }
                rows.add(row.toString());
            }
        } catch (SQLException e) {
            fail("Cannot execute: " + sql, e);
        }
        return rows;
    }
}
