package dev.retort.dialect.sqlite;

import dev.retort.dialect.StandingTables;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** The texts of indexes as they stand, by which they can be made again. */
final class StandingIndexes {

    private final SqliteCompiler compiler;
    private final StandingTables tables;

    StandingIndexes(SqliteCompiler compiler, StandingTables tables) {
        this.compiler = compiler;
        this.tables = tables;
    }

    /** The text of an index. */
    String text(QualifiedName table, String name) {
        Connection connection = tables.connection();
        return connection == null ? known(table, name) : new LiveTables(connection).indexText(table, name);
    }

    private String known(QualifiedName table, String name) {
        Table known = tables.known(table);
        if (known == null) {
            throw new TableChangeException(
                    "Index " + name + " of " + table + " cannot be renamed.",
                    "SQLite makes it anew for that, and without a database its definition is not known: the history up"
                            + " to here does not create it.",
                    "Run the migration on the database, or say dropIndex(...) and createIndex(...).");
        }
        List<String> names = new ArrayList<>();
        for (Index index : compiler.fitted(known).indexes()) {
            if (name.equals(index.name())) {
                return compiler.indexText(table, index);
            }
            names.add(String.valueOf(index.name()));
        }
        throw TableChangeException.noIndex(table, name, names);
    }

    /** The text of an index under another name, written as given. */
    static String renamed(String sql, String from, String written) {
        for (Token token : Token.of(sql)) {
            if (token.isName() && Token.same(token.name(), from)) {
                return sql.substring(0, token.start()) + written + sql.substring(token.end());
            }
        }
        throw new UnreadableTextException(sql, 0);
    }
}
