package dev.retort.dialect.sqlite;

import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands before a rebuild, with all that goes with it when it is dropped.
 *
 * @param table its name as the operation says it
 * @param text its own text
 * @param indexes those that {@code create index} made
 * @param triggers the texts of its triggers
 * @param pointers the foreign keys of other tables that point at it
 * @param dependents the views and triggers of its database
 * @param taken the names in its database, in the form in which SQLite compares them
 * @param statistics the tables in which {@code analyze} keeps what it found
 * @param isKnownWhole whether it was read from a database, so that nothing about it is unknown
 * @param isLegacy whether the connection renames tables in the old manner already
 */
record Standing(
        QualifiedName table,
        TableText text,
        List<StandingIndex> indexes,
        List<String> triggers,
        List<Pointer> pointers,
        List<Dependent> dependents,
        Set<String> taken,
        List<String> statistics,
        boolean isKnownWhole,
        boolean isLegacy) {

    /**
     * An index of the table.
     *
     * @param name its name
     * @param sql its text, under which it can be made again
     */
    record StandingIndex(String name, String sql) {

        /** Whether the column itself is one of its keys. */
        boolean hasKey(String column) {
            return IndexReading.index(name, false, sql).columns().stream().anyMatch(key -> Token.same(key, column));
        }
    }

    /**
     * A foreign key of another table.
     *
     * @param table the other table
     * @param column the column that it points at, or null for the primary key
     */
    record Pointer(String table, @Nullable String column) {}

    /** The same table without the indexes of these names, in the form in which SQLite compares them. */
    Standing withoutIndexes(Set<String> names) {
        List<StandingIndex> kept = indexes.stream()
                .filter(index -> !names.contains(Token.key(index.name())))
                .toList();
        return new Standing(
                table, text, kept, triggers, pointers, dependents, taken, statistics, isKnownWhole, isLegacy);
    }

    /** The text of an index or a trigger as the schema stores it, with the database before its name. */
    static String inSchema(String sql, String word, String schema) {
        for (Token token : Token.of(sql)) {
            if (token.isWord(word)) {
                return sql.substring(0, token.end()) + " " + schema + "."
                        + sql.substring(token.end()).stripLeading();
            }
        }
        return sql;
    }
}
