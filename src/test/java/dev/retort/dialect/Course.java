package dev.retort.dialect;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.operation.Inversion;
import dev.retort.operation.Operation;
import dev.retort.revision.Direction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How the operations of a case get to the engine. */
interface Course {

    /** Leads to the situation before. */
    void given() throws SQLException;

    /** Carries out what is tried. */
    void when() throws SQLException;

    /** Carries out its inverse. */
    void undo() throws SQLException;

    /** Operation by operation, each made into SQL when the database stands as it does before it. */
    record Live(ContractCase tried, Executor executor) implements Course {

        @Override
        public void given() throws SQLException {
            executor.execute(Executor.named(tried.given()));
        }

        @Override
        public void when() throws SQLException {
            executor.execute(Executor.named(tried.when()));
        }

        @Override
        public void undo() throws SQLException {
            executor.execute(Executor.named(Inversion.of(Executor.named(tried.when()))));
        }
    }

    /** By scripts, which are written without a database and fed to the engine's driver as they are. */
    record Scripted(Migrator migrator, Connection connection, Pieces pieces) implements Course {

        static Scripted of(ContractCase tried, Migrator migrator, Connection connection, Pieces pieces) {
            return new Scripted(
                    migrator.migrations(new Given(tried.given()), new When(tried.when())), connection, pieces);
        }

        @Override
        public void given() throws SQLException {
            feed(migrator.script(Direction.UPGRADE, "base", "given"));
        }

        @Override
        public void when() throws SQLException {
            feed(migrator.script(Direction.UPGRADE, "given", "when"));
        }

        @Override
        public void undo() throws SQLException {
            feed(migrator.script(Direction.DOWNGRADE, "when", "given"));
        }

        private void feed(String script) throws SQLException {
            for (String piece : pieces.of(script)) {
                execute(piece);
            }
        }

        private void execute(String script) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
                    // Its driver sends a whole script as an update only.
                    statement.executeUpdate(script);
                } else {
                    statement.execute(script);
                }
            } catch (SQLException e) {
                throw new AssertionError("The engine does not take the script:\n" + script, e);
            }
        }
    }

    /** How a script goes to the engine. */
    interface Pieces {

        /** The pieces, each of which is executed at once. */
        List<String> of(String script);
    }

    /** The situation before, as a migration. */
    @Revision(id = "given", message = "the situation before")
    record Given(List<Operation> operations) implements Migration {

        @Override
        public void upgrade(Ops ops) {
            operations.forEach(ops::perform);
        }
    }

    /** What is tried, as a migration. */
    @Revision(id = "when", parent = "given", message = "what is tried")
    record When(List<Operation> operations) implements Migration {

        @Override
        public void upgrade(Ops ops) {
            operations.forEach(ops::perform);
        }
    }
}
