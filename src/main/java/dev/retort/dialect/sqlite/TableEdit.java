package dev.retort.dialect.sqlite;

import dev.retort.dialect.Statement;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.TableText.ConstraintText;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one phase, made in the text of the table.
 *
 * <p>Each change answers the text after it. Columns are dropped from the text only as far as their constraints go; the column itself goes natively afterwards.
 */
final class TableEdit implements TableChangeVisitor<TableText> {

    private final SqliteClauses clauses;
    private final Standing standing;
    private final RowGuards guards;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Set<String> numbering = new LinkedHashSet<>();
    private final List<String> newForeignKeys = new ArrayList<>();
    private final List<Statement> natively = new ArrayList<>();
    private TableText text;
    private boolean needsRebuild;

    TableEdit(SqliteClauses clauses, Standing standing) {
        this.clauses = clauses;
        this.standing = standing;
        this.text = standing.text();
        this.guards = new RowGuards(clauses, standing.table());
    }

    static TableEdit of(SqliteClauses clauses, Standing standing, List<TableChange> changes) {
        TableEdit edit = new TableEdit(clauses, standing);
        changes.forEach(change -> change.accept(edit));
        edit.requireKeys();
        return edit;
    }

    /** Whether the changes are more than {@link #natively}. */
    boolean needsRebuild() {
        return needsRebuild;
    }

    /** The changes as SQLite's own, where there is no rebuild. */
    List<Statement> natively() {
        return natively;
    }

    TableText text() {
        return text;
    }

    /** What the rows have to fulfil before the rebuild begins. */
    List<Statement> guards() {
        return guards.statements();
    }

    /** Where a column's values come from: an expression over the old row, or null where nothing is copied. */
    @Nullable
    String source(ColumnText column) {
        String key = Token.key(column.name());
        if (column.isGenerated()) {
            return null;
        }
        String value = values.get(key);
        return value != null || added.contains(key) ? value : clauses.name(column.name());
    }

    /** The columns that are dropped, natively, when the rebuild is done. */
    Set<String> dropped() {
        return dropped;
    }

    /** How many foreign keys at the end of the text are new. */
    int newForeignKeys() {
        return (int) text.constraints().stream()
                .filter(constraint -> constraint.clause().kind() == Kind.FOREIGN_KEY)
                .filter(constraint -> newForeignKeys.contains(
                        String.valueOf(constraint.clause().name())))
                .count();
    }

    @Override
    public TableText addColumn(AddColumn change) {
        Column column = change.column();
        String key = Token.key(column.name());
        added.add(key);
        if (column.isIdentity()) {
            numbering.add(key);
            text = text.with(clauses.name(column.name()) + " integer");
            needsRebuild = true;
            return text;
        }
        String written = clauses.column(column);
        text = text.with(written);
        natively.add(alter("add column " + written));
        DefaultValue value = column.defaultValue();
        if (value != null) {
            values.put(key, clauses.defaultValue(value));
        } else if (!column.nullable()) {
            guards.noRows(column.name());
        }
        needsRebuild |= !Rebuilds.isNative(clauses, column);
        return text;
    }

    @Override
    public TableText dropColumn(DropColumn change) {
        ColumnText column = column(change.name());
        new DropGuard(standing).check(column.name(), text.key());
        ColumnText bare = column;
        for (Kind kind : List.of(Kind.PRIMARY_KEY, Kind.UNIQUE)) {
            Clause clause = bare.clause(kind);
            bare = clause == null ? bare : bare.without(clause);
        }
        change(text.replacing(bare));
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.clause().hasColumn(column.name())) {
                change(text.without(constraint));
            }
        }
        standing.indexes().stream()
                .filter(index -> index.hasKey(column.name()))
                .map(index -> Statement.of(
                        "drop index " + clauses.name(standing.table().beside(index.name())), clauses.ruleOf("drop")))
                .filter(drop -> !natively.contains(drop))
                .forEach(natively::add);
        natively.add(alter("drop column " + clauses.name(column.name())));
        dropped.add(Token.key(column.name()));
        numbering.remove(Token.key(column.name()));
        return text;
    }

    @Override
    public TableText renameColumn(RenameColumn change) {
        throw new IllegalArgumentException("New names are given before: " + change.describe());
    }

    @Override
    public TableText setType(SetType change) {
        ColumnText column = column(change.column());
        if (column.isNumbering() || numbering.contains(Token.key(column.name()))) {
            boolean whole = change.type() instanceof PortableType type && type.isWholeNumber();
            if (!whole || change.conversion() != null) {
                throw new UnsupportedByDialectException(
                        clauses.dialect(),
                        "Column '" + column.name() + "' of " + standing.table() + " cannot become "
                                + change.type().describe() + ".",
                        "It is an identity, which on SQLite is an integer primary key.",
                        "Leave its type as it is on SQLite: onlyOn(...) for the other engines.");
            }
            return text;
        }
        SqlText conversion = change.conversion();
        if (conversion != null) {
            values.put(Token.key(column.name()), "(" + clauses.text(conversion) + ")");
            needsRebuild = true;
        }
        change(text.replacing(column.withType(clauses.type(change.type()))));
        return text;
    }

    @Override
    public TableText setNullable(SetNullable change) {
        ColumnText column = column(change.column());
        if (!change.nullable()) {
            forbidNull(column, "setNotNull(\"" + column.name() + "\")");
            return text;
        }
        Clause clause = column.clause(Kind.NOT_NULL);
        boolean key = text.key().stream().anyMatch(name -> Token.same(name, column.name()));
        if (clause != null && !key) {
            change(text.replacing(column.without(clause)));
        }
        return text;
    }

    private void forbidNull(ColumnText column, String words) {
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

    @Override
    public TableText setDefault(SetDefault change) {
        ColumnText column = column(change.column());
        Clause clause = column.clause(Kind.DEFAULT);
        DefaultValue value = change.value();
        if (value == null) {
            change(clause == null ? text : text.replacing(column.without(clause)));
            return text;
        }
        String written = "default " + clauses.defaultValue(value);
        change(text.replacing(clause == null ? column.with(written) : column.replacing(clause, written)));
        return text;
    }

    @Override
    public TableText addConstraint(AddConstraint change) {
        Constraint constraint = change.constraint();
        constraint.columns().forEach(this::column);
        if (constraint instanceof PrimaryKey key) {
            String only = key.columns().size() == 1 ? Token.key(key.columns().get(0)) : "";
            if (numbering.remove(only)) {
                change(text.replacing(column(only).with(clauses.numberingKey(key))));
                return text;
            }
            key.columns().forEach(name -> forbidNull(column(name), "primaryKey(\"" + name + "\")"));
        }
        change(text.withConstraint(clauses.constraint(standing.table(), constraint)));
        if (constraint instanceof ForeignKey) {
            newForeignKeys.add(String.valueOf(constraint.name()));
        }
        return text;
    }

    @Override
    public TableText dropConstraint(DropConstraint change) {
        StandingConstraint found = StandingConstraint.find(standing.table(), text, change);
        Clause clause = found.clause();
        List<String> columns = found.column() == null ? clause.columns() : List.of(found.column());
        if (clause.isNumbering()) {
            columns.forEach(column -> numbering.add(Token.key(column)));
        }
        change(found.removedFrom(text));
        if (clause.kind() == Kind.PRIMARY_KEY) {
            columns.forEach(name -> forbidNull(column(name), "dropConstraint(...) of the primary key"));
        }
        return text;
    }

    @Override
    public TableText renameConstraint(RenameConstraint change) {
        throw new UnsupportedOperationException(change.describe());
    }

    @Override
    public TableText validateConstraint(ValidateConstraint change) {
        return text;
    }

    @Override
    public TableText setNumbering(SetNumbering change) {
        throw new UnsupportedOperationException(change.describe());
    }

    @Override
    public TableText setComment(SetComment change) {
        return text;
    }

    @Override
    public TableText setRowSecurity(SetRowSecurity change) {
        throw new UnsupportedOperationException(change.describe());
    }

    @Override
    public TableText attachPartition(AttachPartition change) {
        throw new UnsupportedOperationException(change.describe());
    }

    @Override
    public TableText detachPartition(DetachPartition change) {
        throw new UnsupportedOperationException(change.describe());
    }

    private void change(TableText changed) {
        needsRebuild |= !changed.equals(text);
        text = changed;
    }

    private ColumnText column(String name) {
        ColumnText column = dropped.contains(Token.key(name)) ? null : text.column(name);
        if (column == null) {
            throw TableChangeException.noColumn(standing.table(), name, text.columnNames());
        }
        return column;
    }

    private void requireKeys() {
        if (!numbering.isEmpty()) {
            throw clauses.identityOutsideKey(numbering.iterator().next(), standing.table());
        }
        if (text.isWithoutRowid() && text.key().isEmpty()) {
            throw new TableChangeException(
                    "The primary key of " + standing.table() + " cannot be dropped.",
                    "The table is WITHOUT ROWID, and SQLite keeps its rows in the primary key.",
                    "Add another key in the same alterTable: addConstraint(primaryKey(...)).");
        }
    }

    private Statement alter(String action) {
        String sql = "alter table " + clauses.name(standing.table()) + " " + action;
        return Statement.of(sql, clauses.ruleOf(sql));
    }
}
