package dev.retort.dialect.sqlite;

import dev.retort.dialect.Statement;
import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.Standing.StandingIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a table while changes are made in it, with what they mean for the rows, for indexes and for SQLite itself. */
class Draft {

    /** How names and values are written. */
    protected final SqliteClauses clauses;

    /** The table before the changes. */
    protected final Standing standing;

    /** What the rows have to fulfil. */
    protected final RowGuards guards;

    /** Where the values of columns come from, where it is not the column itself; by the key of the name. */
    protected final Map<String, String> values = new HashMap<>();

    /** The columns that are new, by the key of the name. */
    protected final Set<String> added = new LinkedHashSet<>();

    /** The columns that go, by the key of the name. */
    protected final Set<String> dropped = new LinkedHashSet<>();

    /** The names of the foreign keys that are new. */
    protected final List<String> newForeignKeys = new ArrayList<>();

    /** The changes as SQLite's own. */
    protected final List<Statement> natively = new ArrayList<>();

    /** The text so far. */
    protected TableText text;

    /** Whether the changes so far are more than {@link #natively}. */
    protected boolean needsRebuild;

    Draft(SqliteClauses clauses, Standing standing) {
        this.clauses = clauses;
        this.standing = standing;
        this.text = standing.text();
        this.guards = new RowGuards(clauses, standing.table());
    }

    final boolean needsRebuild() {
        return needsRebuild;
    }

    /** The changes as SQLite's own, where there is no rebuild. */
    final List<Statement> natively() {
        return natively;
    }

    final TableText text() {
        return text;
    }

    /** What the rows have to fulfil before the rebuild begins. */
    final List<Statement> guards() {
        return guards.statements();
    }

    /** Where a column's values come from: an expression over the old row, or null where nothing is copied. */
    final @Nullable String source(ColumnText column) {
        String key = Token.key(column.name());
        if (column.isGenerated()) {
            return null;
        }
        String value = values.get(key);
        return value != null || added.contains(key) ? value : clauses.name(column.name());
    }

    /** The columns that are dropped, natively, when the rebuild is done. */
    final Set<String> dropped() {
        return dropped;
    }

    /** Whether an index goes, with one of its columns. */
    final boolean isGone(StandingIndex index) {
        return dropped.stream().anyMatch(index::hasKey);
    }

    /** How many foreign keys at the end of the text are new. */
    final int newForeignKeys() {
        return (int) text.constraints().stream()
                .filter(constraint -> constraint.clause().kind() == Kind.FOREIGN_KEY)
                .filter(constraint -> newForeignKeys.contains(
                        String.valueOf(constraint.clause().name())))
                .count();
    }

    /** Takes another text, which only a rebuild can bring about. */
    protected final void change(TableText changed) {
        needsRebuild |= !changed.equals(text);
        text = changed;
    }

    /** Whether the table has that column now. */
    protected final boolean hasColumn(String name) {
        return !dropped.contains(Token.key(name)) && text.column(name) != null;
    }

    /** The column of that name. */
    protected final ColumnText column(String name) {
        ColumnText column = dropped.contains(Token.key(name)) ? null : text.column(name);
        if (column == null) {
            throw TableChangeException.noColumn(standing.table(), name, text.columnNames());
        }
        return column;
    }

    /** Forbids null in a column, for which those words of the user's are the reason. */
    protected final void forbidNull(ColumnText column, String words) {
        ColumnText rowid = text.rowidColumn();
        boolean isRowid = rowid != null && Token.same(rowid.name(), column.name());
        if (column.has(Kind.NOT_NULL) || isRowid) {
            return;
        }
        Clause nullable = column.clause(Kind.NULL);
        ColumnText bare = nullable == null ? column : column.without(nullable);
        change(text.replacing(bare.with("not null")));
        String source = source(column);
        if (source != null) {
            guards.noNull(column.name(), source, words);
        } else if (!column.isGenerated()) {
            guards.noRows(column.name());
        }
    }

    /** A statement of SQLite's own. */
    protected final Statement alter(String action) {
        String sql = "alter table " + clauses.name(standing.table()) + " " + action;
        return Statement.of(sql, clauses.ruleOf(sql));
    }
}
