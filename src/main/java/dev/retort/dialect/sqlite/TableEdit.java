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
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The changes of one phase, made in the text of the table.
 *
 * <p>Each change answers the text after it. Columns are dropped from the text only as far as their constraints go; the column itself goes natively afterwards.
 */
final class TableEdit extends Draft implements TableChangeVisitor<TableText> {

    /** The columns that number the rows and are no primary key yet. */
    private final Set<String> numbering = new LinkedHashSet<>();

    TableEdit(SqliteClauses clauses, Standing standing) {
        super(clauses, standing);
    }

    static TableEdit of(SqliteClauses clauses, Standing standing, List<TableChange> changes) {
        TableEdit edit = new TableEdit(clauses, standing);
        changes.forEach(change -> change.accept(edit));
        edit.requireKeys();
        return edit;
    }

    @Override
    public TableText addColumn(AddColumn change) {
        Column column = change.column();
        if (change.isOnlyIfMissing() && hasColumn(column.name())) {
            return text;
        }
        String key = Token.key(column.name());
        added.add(key);
        if (column.isIdentity()) {
            numbering.add(key);
            text = text.with(clauses.name(column.name()) + " integer");
            needsRebuild = true;
            return text;
        }
        String written = clauses.column(column, text.isStrict());
        text = text.with(written);
        natively.add(alter("add column " + written));
        DefaultValue value = change.filling() == null ? column.defaultValue() : change.filling();
        if (value != null) {
            values.put(key, clauses.defaultValue(value));
        } else if (!column.nullable() && column.generation() == null) {
            guards.noRows(column.name());
        }
        needsRebuild |= !Rebuilds.isNative(clauses, change);
        return text;
    }

    @Override
    public TableText dropColumn(DropColumn change) {
        if (change.isOnlyIfThere() && !hasColumn(change.name())) {
            return text;
        }
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
                .map(index -> dropIndex(index.name()))
                .filter(drop -> !natively.contains(drop))
                .forEach(natively::add);
        natively.add(alter("drop column " + clauses.name(column.name())));
        dropped.add(Token.key(column.name()));
        numbering.remove(Token.key(column.name()));
        return text;
    }

    private Statement dropIndex(String name) {
        return Statement.of("drop index " + clauses.name(standing.table().beside(name)), clauses.ruleOf("drop"));
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
        change(text.replacing(retyped(column, change)));
        return text;
    }

    /** The column with another type; the check of an enum and the collation that belong to a type go and come with it. */
    private ColumnText retyped(ColumnText column, SetType change) {
        ColumnType type = change.type().forEngine(clauses.dialect());
        ColumnText bare = column;
        LabelCheck labels = LabelCheck.of(bare);
        if (labels != null) {
            bare = bare.without(labels.clause());
        }
        Clause collation = bare.clause(Kind.COLLATE);
        boolean ofType = clauses.isCaseInsensitive(type) || clauses.isCaseInsensitive(change.previous());
        if (collation != null && ofType) {
            bare = bare.without(collation);
        }
        ColumnText typed = bare.withType(clauses.type(type, text.isStrict()));
        return type instanceof EnumType of ? typed.with(LabelCheck.written(clauses, column.name(), of)) : typed;
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
    public TableText setCollation(SetCollation change) {
        ColumnText column = column(change.column());
        Clause clause = column.clause(Kind.COLLATE);
        if (change.collation() == null) {
            change(clause == null ? text : text.replacing(column.without(clause)));
            return text;
        }
        String written = "collate " + clauses.collation(change.collation());
        change(text.replacing(clause == null ? column.with(written) : column.replacing(clause, written)));
        return text;
    }

    @Override
    public TableText setNumbering(SetNumbering change) {
        ColumnText column = column(change.column());
        String key = Token.key(column.name());
        boolean numbers = NumberingKey.isWholeKey(text, column.name()) && text.isNumbering();
        if (change.numbering() == null) {
            if (!numbering.remove(key) && !numbers) {
                throw new TableChangeException(
                        "Column '" + column.name() + "' of " + standing.table() + " cannot stop to number the rows.",
                        "It is no identity.",
                        "Leave the change out.");
            }
            change(NumberingKey.without(text, column));
        } else if (text.isWithoutRowid()) {
            throw new TableChangeException(
                    "Column '" + column.name() + "' of " + standing.table() + " cannot become an identity.",
                    "The table is WITHOUT ROWID, and SQLite numbers only rowids.",
                    "Leave it as it is on SQLite: onlyOn(...) for the other engines.");
        } else if (NumberingKey.isWholeKey(text, column.name())) {
            change(NumberingKey.with(text, column));
        } else {
            numbering.add(key);
            change(text.replacing(column.withType("integer")));
        }
        return text;
    }

    @Override
    public TableText addConstraint(AddConstraint change) {
        Constraint constraint = change.constraint();
        constraint.columns().forEach(this::column);
        StandingConstraint.requireFree(standing.table(), text, constraint);
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
        if (found == null) {
            return text;
        }
        Clause clause = found.clause();
        List<String> columns = found.columns();
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
        StandingConstraint found = StandingConstraint.named(standing.table(), text, change.from());
        StandingConstraint.requireFree(standing.table(), text, change);
        change(found.renamedIn(text, clauses.name(change.to())));
        newForeignKeys.replaceAll(name -> Token.same(name, change.from()) ? change.to() : name);
        return text;
    }

    /** The changes that SQLite has no words for never come here: what is of manner is left out, the rest refused. */
    private static IllegalArgumentException unknown(TableChange change) {
        return new IllegalArgumentException("SQLite has no such change: " + change.describe());
    }

    @Override
    public TableText validateConstraint(ValidateConstraint change) {
        throw unknown(change);
    }

    @Override
    public TableText setComment(SetComment change) {
        throw unknown(change);
    }

    @Override
    public TableText setOption(SetOption change) {
        throw unknown(change);
    }

    @Override
    public TableText setRowSecurity(SetRowSecurity change) {
        throw unknown(change);
    }

    @Override
    public TableText attachPartition(AttachPartition change) {
        throw unknown(change);
    }

    @Override
    public TableText detachPartition(DetachPartition change) {
        throw unknown(change);
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
}
