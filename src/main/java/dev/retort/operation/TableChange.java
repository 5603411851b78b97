package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;

/**
 * One change inside {@code alterTable}, and the words for them: import them statically, {@code import static
 * dev.retort.operation.TableChange.*}.
 *
 * <p>Changes are read in order; each sees the names that those before it left.
 */
public sealed interface TableChange
        permits AddColumn, DropColumn, RenameColumn, SetType, SetNullable, SetDefault, AddConstraint, DropConstraint {

    /** The change in a few words: {@code set not null on currency}. */
    String describe();

    /**
     * The change that undoes this one.
     *
     * @throws IrreversibleException when what it destroys is not known
     */
    TableChange inverse(QualifiedName table);

    /** The table after the change. */
    Table applyTo(Table table);

    /** Calls the method of the change's kind. */
    <R> R accept(TableChangeVisitor<R> visitor);

    /** Adds a column at the end of the table. */
    static AddColumn addColumn(Column column) {
        return new AddColumn(column);
    }

    /** Drops a column with its values; undoing it needs {@link #dropColumn(Column)}. */
    static DropColumn dropColumn(String name) {
        return new DropColumn(name, null);
    }

    /** Drops a column and says what it was, so that the change can be undone; the values are lost either way. */
    static DropColumn dropColumn(Column was) {
        return new DropColumn(was.name(), was);
    }

    /** Gives a column another name. */
    static RenameColumn renameColumn(String from, String to) {
        return new RenameColumn(from, to);
    }

    /** Gives a column another type; {@code .using("expr")} converts, {@code .was(type)} makes it reversible. */
    static SetType setType(String column, ColumnType type) {
        return new SetType(column, type, null, null);
    }

    /** Forbids null in a column that holds none. */
    static SetNullable setNotNull(String column) {
        return new SetNullable(column, false);
    }

    /** Allows null in a column. */
    static SetNullable dropNotNull(String column) {
        return new SetNullable(column, true);
    }

    /** Stores {@code value} when an insert says nothing; {@code .was(value)} or {@code .hadNone()} make it reversible. */
    static SetDefault setDefault(String column, Object value) {
        return new SetDefault(column, new DefaultValue.Literal(value), null, false);
    }

    /** Stores what an SQL expression gives when an insert says nothing. */
    static SetDefault setDefaultSql(String column, String expression) {
        return new SetDefault(column, new DefaultValue.Expression(expression), null, false);
    }

    /** Stores null when an insert says nothing; {@code .was(value)} makes it reversible. */
    static SetDefault dropDefault(String column) {
        return new SetDefault(column, null, null, false);
    }

    /** Adds a primary key, a unique constraint, a foreign key or a check. */
    static AddConstraint addConstraint(Constraint constraint) {
        return new AddConstraint(constraint);
    }

    /** Drops the constraint of that name; undoing it needs {@link #dropConstraint(Constraint)}. */
    static DropConstraint dropConstraint(String name) {
        return new DropConstraint(name, null);
    }

    /**
     * Drops a constraint and says what it was, so that the change can be undone.
     *
     * <p>The name may be left open where the columns tell it; that of a check has to be said, as the naming convention gives
     * all checks of a table one name and a number.
     */
    static DropConstraint dropConstraint(Constraint was) {
        if (was instanceof Check check && check.name() == null) {
            throw new DefinitionException(
                    "A check cannot be dropped by its condition.",
                    "Which of the checks of the table 'check (" + check.condition() + ")' is, its name has to tell.",
                    "Write dropConstraint(check(\"...\").named(\"invoice_check\")), with the name that it has.");
        }
        return new DropConstraint(was.name(), was);
    }
}
