package dev.retort.dialect;

import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they stand before an operation, for the engines that must restate a table to change it.
 *
 * <p>On a running database they are read from its connection; without one they are those that the history so far leads
 * to.
 */
public interface StandingTables {

    /** The connection to read from, or null where there is no database. */
    @Nullable
    Connection connection();

    /** The table that the history so far leads to, or null where it is not known; not asked where there is a connection. */
    @Nullable
    Table known(QualifiedName name);

    /** The tables that the history so far leads to; not asked where there is a connection. */
    default List<Table> known() {
        return List.of();
    }

    /**
     * The enum that the history so far leads to, for engines that keep the labels of each column and no enum; null where it
     * is not known: no migration created it, or one that read the database first.
     */
    @Nullable
    EnumType enumType(QualifiedName name);

    /** The tables of the database behind a connection, and the enums of the history that led there. */
    static StandingTables live(Connection connection, Schema history) {
        return new StandingTables() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public @Nullable Table known(QualifiedName name) {
                return null;
            }

            @Override
            public @Nullable EnumType enumType(QualifiedName name) {
                return history.enumType(name).orElse(null);
            }
        };
    }

    /** The tables of the database behind a connection, of whose history nothing is known. */
    static StandingTables live(Connection connection) {
        return live(connection, Schema.empty());
    }

    /** The tables and enums of a schema. */
    static StandingTables of(Schema schema) {
        return new StandingTables() {
            @Override
            public @Nullable Connection connection() {
                return null;
            }

            @Override
            public @Nullable Table known(QualifiedName name) {
                return schema.table(name).orElse(null);
            }

            @Override
            public List<Table> known() {
                return List.copyOf(schema.tables().values());
            }

            @Override
            public @Nullable EnumType enumType(QualifiedName name) {
                return schema.enumType(name).orElse(null);
            }
        };
    }
}
