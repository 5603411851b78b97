package dev.retort.migration;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.LockMode;
import dev.retort.operation.LockTable;
import dev.retort.operation.RenameTable;
import dev.retort.operation.Said;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of {@link Ops} for tables. */
interface TableWords extends Performing {

    /** Creates a table; {@code ifNotExists()} among the elements leaves one that is there alone. */
    default void createTable(String name, TableElement... elements) {
        QualifiedName table = QualifiedName.parse(name);
        List<TableElement> parts = new ArrayList<>(List.of(elements));
        List<Word> words = words(parts);
        Said said = Said.of("create table " + table, words, Word.IF_NOT_EXISTS);
        perform(new CreateTable(Table.of(table, parts), said.has(Word.IF_NOT_EXISTS)));
    }

    /** Creates a table. */
    default void createTable(Table table) {
        perform(new CreateTable(table));
    }

    /** Creates a table that holds a part of another one's rows: {@code rangeFrom("2026-01-01").to("2027-01-01")}. */
    default void createPartition(String name, String parent, PartitionBounds bounds) {
        perform(new CreatePartition(QualifiedName.parse(name), new PartitionOf(QualifiedName.parse(parent), bounds)));
    }

    /** Drops a table with its rows; with its elements said, the operation can be undone. */
    default void dropTable(String name, TableElement... was) {
        QualifiedName table = QualifiedName.parse(name);
        List<TableElement> parts = new ArrayList<>(List.of(was));
        List<Word> words = words(parts);
        dropTable(table, parts.isEmpty() ? null : Table.of(table, parts), words);
    }

    /** Drops a table with its rows; the operation can be undone. */
    default void dropTable(Table was, Word... words) {
        dropTable(was.name(), was, List.of(words));
    }

    private void dropTable(QualifiedName table, @Nullable Table was, List<Word> words) {
        Said said = Said.of("drop table " + table, words, Word.IF_EXISTS, Word.CASCADE);
        perform(new DropTable(table, was, said.has(Word.IF_EXISTS), said.has(Word.CASCADE)));
    }

    /** Takes the options out of a list of elements and answers them. */
    private static List<Word> words(List<TableElement> elements) {
        List<Word> words = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Word word) {
                words.add(word);
            }
        }
        elements.removeIf(Word.class::isInstance);
        return words;
    }

    /** Gives a table another name in its schema. */
    default void renameTable(String name, String newName) {
        perform(new RenameTable(QualifiedName.parse(name), newName));
    }

    /** Changes a table: {@code alterTable("invoice", renameColumn("total", "amount"), setNotNull("number"))}. */
    default void alterTable(String name, TableChange... changes) {
        perform(new AlterTable(QualifiedName.parse(name), List.of(changes)));
    }

    /** Says what people should know of a table; {@link TableChange#commentOnTable} can also be undone. */
    default void commentOnTable(String table, String comment) {
        alterTable(table, TableChange.commentOnTable(comment));
    }

    /** Takes the comment of a table away; {@link TableChange#dropTableComment} can also be undone. */
    default void dropTableComment(String table) {
        alterTable(table, TableChange.dropTableComment());
    }

    /** Locks a table until the transaction ends, on engines that have such locks. */
    default void lockTable(String table, LockMode mode) {
        perform(new LockTable(QualifiedName.parse(table), mode));
    }

    /** Adds a column: short for {@code alterTable(table, addColumn(column))}. */
    default void addColumn(String table, Column column, Word... words) {
        alterTable(table, TableChange.addColumn(column, words));
    }

    /** Drops a column; undoing it needs {@link #dropColumn(String, Column, Word...)}. */
    default void dropColumn(String table, String column, Word... words) {
        alterTable(table, TableChange.dropColumn(column, words));
    }

    /** Drops a column and says what it was. */
    default void dropColumn(String table, Column was, Word... words) {
        alterTable(table, TableChange.dropColumn(was, words));
    }

    /** Gives a column another name. */
    default void renameColumn(String table, String from, String to) {
        alterTable(table, TableChange.renameColumn(from, to));
    }

    /** Gives a column another type; {@link TableChange#setType} can also convert and be undone. */
    default void setType(String table, String column, ColumnType type) {
        alterTable(table, TableChange.setType(column, type));
    }

    /** Forbids null in a column that holds none. */
    default void setNotNull(String table, String column) {
        alterTable(table, TableChange.setNotNull(column));
    }

    /** Allows null in a column. */
    default void dropNotNull(String table, String column) {
        alterTable(table, TableChange.dropNotNull(column));
    }

    /** Gives a column a default value; {@link TableChange#setDefault} can also be undone. */
    default void setDefault(String table, String column, Object value) {
        alterTable(table, TableChange.setDefault(column, value));
    }

    /** Gives a column a default that the engine evaluates. */
    default void setDefaultSql(String table, String column, String expression) {
        alterTable(table, TableChange.setDefaultSql(column, expression));
    }

    /** Takes a column's default away. */
    default void dropDefault(String table, String column) {
        alterTable(table, TableChange.dropDefault(column));
    }

    /** Lets the engine number the rows in a column, behind the largest number that is there. */
    default void setIdentity(String table, String column) {
        alterTable(table, TableChange.setIdentity(column));
    }

    /** Lets the engine no longer number the rows in a column. */
    default void dropIdentity(String table, String column) {
        alterTable(table, TableChange.dropIdentity(column));
    }

    /** Compares the texts of a column in another way; {@link TableChange#setCollation} can also be undone. */
    default void setCollation(String table, String column, String collation) {
        alterTable(table, TableChange.setCollation(column, collation));
    }

    /** Compares the texts of a column in the usual way; {@link TableChange#dropCollation} can also be undone. */
    default void dropCollation(String table, String column) {
        alterTable(table, TableChange.dropCollation(column));
    }

    /** Lets one engine keep the table in another way; {@link TableChange#setOption} can also be undone. */
    default void setOption(String table, TableOption option) {
        alterTable(table, TableChange.setOption(option));
    }

    /** Lets one engine keep the table in its usual way. */
    default void dropOption(String table, String engine, String key) {
        alterTable(table, TableChange.dropOption(engine, key));
    }

    /** Lets one engine keep the table in its usual way, and says what it was, so that the change can be undone. */
    default void dropOption(String table, TableOption was) {
        alterTable(table, TableChange.dropOption(was));
    }

    /** Says what people should know of a column; {@link TableChange#setComment} can also be undone. */
    default void setComment(String table, String column, String comment) {
        alterTable(table, TableChange.setComment(column, comment));
    }

    /** Adds a primary key, a unique constraint, a foreign key, a check or an exclusion constraint. */
    default void addConstraint(String table, Constraint constraint) {
        alterTable(table, TableChange.addConstraint(constraint));
    }

    /** Drops the constraint of that name; undoing it needs {@link #dropConstraint(String, Constraint, Word...)}. */
    default void dropConstraint(String table, String name, Word... words) {
        alterTable(table, TableChange.dropConstraint(name, words));
    }

    /** Drops a constraint and says what it was; where its name is open, that of those columns. */
    default void dropConstraint(String table, Constraint was, Word... words) {
        alterTable(table, TableChange.dropConstraint(was, words));
    }

    /** Drops the foreign key of these columns, whatever its name in this database. */
    default void dropForeignKey(String table, String... columns) {
        alterTable(table, TableChange.dropForeignKey(columns));
    }

    /** Drops the unique constraint of these columns, whatever its name in this database. */
    default void dropUnique(String table, String... columns) {
        alterTable(table, TableChange.dropUnique(columns));
    }

    /** Drops the primary key, whatever its name and its columns. */
    default void dropPrimaryKey(String table) {
        alterTable(table, TableChange.dropPrimaryKey());
    }

    /** Gives a constraint another name. */
    default void renameConstraint(String table, String from, String to) {
        alterTable(table, TableChange.renameConstraint(from, to));
    }

    /** Checks the rows that a constraint left out when it was added as not valid. */
    default void validateConstraint(String table, String name) {
        alterTable(table, TableChange.validateConstraint(name));
    }

    /** Takes the comment of a column away; {@link TableChange#dropComment} can also be undone. */
    default void dropComment(String table, String column) {
        alterTable(table, TableChange.dropComment(column));
    }

    /** Lets the policies of a table decide which rows are there, for all but its owner. */
    default void enableRowSecurity(String table) {
        alterTable(table, TableChange.enableRowSecurity());
    }

    /** Lets the policies of a table decide which rows are there, for its owner, too. */
    default void forceRowSecurity(String table) {
        alterTable(table, TableChange.forceRowSecurity());
    }

    /** Lets the policies of a table rest until they are enabled; then they decide for its owner, too. */
    default void forceRowSecurityWhenEnabled(String table) {
        alterTable(table, TableChange.forceRowSecurityWhenEnabled());
    }

    /** Lets the policies of a table rest. */
    default void disableRowSecurity(String table) {
        alterTable(table, TableChange.disableRowSecurity());
    }

    /** Makes a table that is there a part of another one. */
    default void attachPartition(String table, String partition, PartitionBounds bounds) {
        alterTable(table, TableChange.attachPartition(partition, bounds));
    }

    /** Makes a part of a table a table of its own; undoing it needs its bounds. */
    default void detachPartition(String table, String partition, Word... words) {
        alterTable(table, TableChange.detachPartition(partition, words));
    }

    /** Makes a part of a table a table of its own and says its bounds. */
    default void detachPartition(String table, String partition, PartitionBounds was, Word... words) {
        alterTable(table, TableChange.detachPartition(partition, was, words));
    }
}
