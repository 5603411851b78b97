package dev.retort.dialect.sqlite;

import dev.retort.dialect.Statement;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** What the rows of a table have to fulfil before it is rebuilt, asked so that a refusal names the user's own table. */
final class RowGuards {

    private final SqliteClauses clauses;
    private final QualifiedName table;
    private final List<Statement> statements = new ArrayList<>();

    RowGuards(SqliteClauses clauses, QualifiedName table) {
        this.clauses = clauses;
        this.table = table;
    }

    List<Statement> statements() {
        return statements;
    }

    void noNull(String column, String source, String words) {
        add(
                "select 1 from " + clauses.name(table) + " where " + source + " is null limit 1",
                "Column '" + column + "' of " + table + " is null in some of its rows; give them a value before "
                        + words + ".");
    }

    void noRows(String column) {
        add(
                "select 1 from " + clauses.name(table) + " limit 1",
                "Table " + table + " has rows, in which the new column '" + column
                        + "' would be null; give it a default, or add it without notNull(), fill it, and then say"
                        + " setNotNull(\"" + column + "\").");
    }

    void noLabel(String column, String label, EnumType after) {
        add(
                "select 1 from " + clauses.name(table) + " where " + clauses.name(column) + " = "
                        + clauses.literal(label) + " limit 1",
                "Column '" + column + "' of " + table + " is '" + label + "' in some of its rows, which is no label of "
                        + after.describe() + " any more; say what it becomes: renaming(\"" + label + "\", \"...\").");
    }

    private void add(String query, String refusal) {
        Statement guard = Statement.mustBeEmpty(query, refusal);
        if (!statements.contains(guard)) {
            statements.add(guard);
        }
    }
}
