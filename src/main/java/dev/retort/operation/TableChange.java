package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Numbering;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Sql;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Word;
import java.util.List;

/**
 * One change inside {@code alterTable}, and the words for them: import them statically, {@code import static
 * dev.retort.operation.TableChange.*}.
 *
 * <p>Changes are read in order; each sees the names that those before it left.
 */
public sealed interface TableChange
        permits AddColumn,
                DropColumn,
                RenameColumn,
                SetType,
                SetNullable,
                SetDefault,
                SetNumbering,
                SetCollation,
                SetComment,
                SetOption,
                AddConstraint,
                DropConstraint,
                RenameConstraint,
                ValidateConstraint,
                SetRowSecurity,
                AttachPartition,
                DetachPartition {

    /** The change in a few words: {@code set not null on currency}. */
    String describe();

    /**
     * The changes that undo this one, in order; none where there is nothing to undo.
     *
     * @throws IrreversibleException when what it destroys is not known
     */
    List<TableChange> inverse(QualifiedName table);

    /** The table after the change. */
    Table applyTo(Table table);

    /** Calls the method of the change's kind. */
    <R> R accept(TableChangeVisitor<R> visitor);

    /** Adds a column at the end of the table; {@code .filledWith(0)} says what the rows that are there get. */
    static AddColumn addColumn(Column column, Word... words) {
        Said said = Said.of("add column " + column.name(), List.of(words), Word.IF_NOT_EXISTS);
        return new AddColumn(column, null, said.has(Word.IF_NOT_EXISTS));
    }

    /** Drops a column with its values; undoing it needs {@link #dropColumn(Column, Word...)}. */
    static DropColumn dropColumn(String name, Word... words) {
        Said said = Said.of("drop column " + name, List.of(words), Word.IF_EXISTS, Word.CASCADE);
        return new DropColumn(name, null, said.has(Word.IF_EXISTS), said.has(Word.CASCADE));
    }

    /** Drops a column and says what it was, so that the change can be undone; the values are lost either way. */
    static DropColumn dropColumn(Column was, Word... words) {
        Said said = Said.of("drop column " + was.name(), List.of(words), Word.IF_EXISTS, Word.CASCADE);
        return new DropColumn(was.name(), was, said.has(Word.IF_EXISTS), said.has(Word.CASCADE));
    }

    /** Gives a column another name. */
    static RenameColumn renameColumn(String from, String to) {
        return new RenameColumn(from, to);
    }

    /** Gives a column another type; {@code .using("expr")} converts, {@code .was(type)} makes it reversible. */
    static SetType setType(String column, ColumnType type) {
        return new SetType(column, type, null, null, null);
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
        return new SetDefault(column, DefaultValue.Expression.of(expression), null, false);
    }

    /** Stores what an SQL expression gives that engines spell differently. */
    static SetDefault setDefaultSql(String column, Sql expression) {
        return new SetDefault(column, new DefaultValue.Expression(SqlText.of(expression)), null, false);
    }

    /** Stores null when an insert says nothing; {@code .was(value)} makes it reversible. */
    static SetDefault dropDefault(String column) {
        return new SetDefault(column, null, null, false);
    }

    /** Lets the engine number the rows in a column, behind the largest number that is there. */
    static SetNumbering setIdentity(String column) {
        return new SetNumbering(column, Numbering.IDENTITY, null);
    }

    /** Lets the engine no longer number the rows in a column. */
    static SetNumbering dropIdentity(String column) {
        return new SetNumbering(column, null, Numbering.IDENTITY);
    }

    /** Says what people should know of a column; {@code .was("...")} and {@code .hadNone()} make it reversible. */
    static SetComment setComment(String column, String comment) {
        return new SetComment(column, comment, null, false);
    }

    /** Takes the comment of a column away; {@code .was("...")} makes it reversible. */
    static SetComment dropComment(String column) {
        return new SetComment(column, null, null, false);
    }

    /** Says what people should know of the table; {@code .was("...")} and {@code .hadNone()} make it reversible. */
    static SetComment commentOnTable(String comment) {
        return new SetComment(null, comment, null, false);
    }

    /** Takes the comment of the table away; {@code .was("...")} makes it reversible. */
    static SetComment dropTableComment() {
        return new SetComment(null, null, null, false);
    }

    /** Compares the texts of a column in the engine's way of that name; {@code .was("...")} and {@code .hadNone()} make it reversible. */
    static SetCollation setCollation(String column, String collation) {
        if (collation.isBlank()) {
            throw new DefinitionException(
                    "A collation needs a name.",
                    "'" + collation + "' is blank.",
                    "Write dropCollation(\"" + column + "\") for the usual one.");
        }
        return new SetCollation(column, collation, null, false);
    }

    /** Compares the texts of a column in the usual way; {@code .was("...")} makes it reversible. */
    static SetCollation dropCollation(String column) {
        return new SetCollation(column, null, null, false);
    }

    /** Lets one engine keep the table in that way; {@code .was("...")} and {@code .hadNone()} make it reversible. */
    static SetOption setOption(TableOption option) {
        return new SetOption(option.engine(), option.key(), option.value(), null, false);
    }

    /** Lets one engine keep the table in its usual way; undoing it needs {@link #dropOption(TableOption)}. */
    static SetOption dropOption(String engine, String key) {
        return new SetOption(engine, key, null, null, false);
    }

    /** Lets one engine keep the table in its usual way, and says what it was, so that the change can be undone. */
    static SetOption dropOption(TableOption was) {
        return dropOption(was.engine(), was.key()).was(was.value());
    }

    /** Adds a primary key, a unique constraint, a foreign key, a check or an exclusion constraint. */
    static AddConstraint addConstraint(Constraint constraint) {
        return new AddConstraint(constraint);
    }

    /** Drops the constraint of that name; undoing it needs {@link #dropConstraint(Constraint, Word...)}. */
    static DropConstraint dropConstraint(String name, Word... words) {
        Said said = Said.of("drop constraint " + name, List.of(words), Word.IF_EXISTS, Word.CASCADE);
        return new DropConstraint(name, null, null, said.has(Word.IF_EXISTS), said.has(Word.CASCADE));
    }

    /**
     * Drops a constraint and says what it was, so that the change can be undone.
     *
     * <p>Where the name is left open, the constraint of those columns is dropped, whatever its name in this database; that
     * of a check has to be said.
     */
    static DropConstraint dropConstraint(Constraint was, Word... words) {
        if (was instanceof Check check && check.name() == null) {
            throw new DefinitionException(
                    "A check cannot be dropped by its condition.",
                    "Which of the checks of the table 'check (" + check.condition() + ")' is, its name has to tell.",
                    "Write dropConstraint(check(\"...\").named(\"invoice_check\")), with the name that it has.");
        }
        Said said = Said.of("drop " + was.describe(), List.of(words), Word.IF_EXISTS, Word.CASCADE);
        DropConstraint drop = DropConstraint.of(was);
        return new DropConstraint(drop.name(), drop.meaning(), was, said.has(Word.IF_EXISTS), said.has(Word.CASCADE));
    }

    /** Drops the foreign key of these columns, whatever its name in this database. */
    static DropConstraint dropForeignKey(String... columns) {
        return byMeaning(Constraint.Kind.FOREIGN_KEY, List.of(columns));
    }

    /** Drops the unique constraint of these columns, whatever its name in this database. */
    static DropConstraint dropUnique(String... columns) {
        return byMeaning(Constraint.Kind.UNIQUE, List.of(columns));
    }

    /** Drops the primary key, whatever its name and its columns. */
    static DropConstraint dropPrimaryKey() {
        return byMeaning(Constraint.Kind.PRIMARY_KEY, List.of());
    }

    private static DropConstraint byMeaning(Constraint.Kind kind, List<String> columns) {
        return new DropConstraint(null, new DropConstraint.Meaning(kind, columns, null), null, false, false);
    }

    /** Gives a constraint another name. */
    static RenameConstraint renameConstraint(String from, String to) {
        return new RenameConstraint(from, to);
    }

    /** Checks the rows that a constraint left out when it was added as not valid. */
    static ValidateConstraint validateConstraint(String name) {
        return new ValidateConstraint(name);
    }

    /** Lets the policies of the table decide which rows are there, for all but its owner. */
    static SetRowSecurity enableRowSecurity() {
        return new SetRowSecurity(RowSecurity.ENABLED, null);
    }

    /** Lets the policies of the table decide which rows are there, for its owner, too. */
    static SetRowSecurity forceRowSecurity() {
        return new SetRowSecurity(RowSecurity.FORCED, null);
    }

    /** Lets the policies of the table rest until they are enabled; then they decide for its owner, too. */
    static SetRowSecurity forceRowSecurityWhenEnabled() {
        return new SetRowSecurity(RowSecurity.FORCED_WHEN_ENABLED, null);
    }

    /** Lets the policies of the table rest. */
    static SetRowSecurity disableRowSecurity() {
        return new SetRowSecurity(null, RowSecurity.ENABLED);
    }

    /** Makes a table that is there a part of this one. */
    static AttachPartition attachPartition(String partition, PartitionBounds bounds) {
        return new AttachPartition(QualifiedName.parse(partition), bounds);
    }

    /** Makes a part of this table a table of its own; undoing it needs its bounds. */
    static DetachPartition detachPartition(String partition, Word... words) {
        Said said = Said.of("detach partition " + partition, List.of(words), Word.CONCURRENTLY);
        return new DetachPartition(QualifiedName.parse(partition), null, said.has(Word.CONCURRENTLY));
    }

    /** Makes a part of this table a table of its own and says its bounds, so that the change can be undone. */
    static DetachPartition detachPartition(String partition, PartitionBounds was, Word... words) {
        Said said = Said.of("detach partition " + partition, List.of(words), Word.CONCURRENTLY);
        return new DetachPartition(QualifiedName.parse(partition), was, said.has(Word.CONCURRENTLY));
    }
}
