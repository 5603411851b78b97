/**
 * SQLite: how it is spoken to, and the rebuild of a table that loses nothing.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li><b>Rebuild.</b> What {@code alter table} cannot do is done by one new table for all changes of an operation, in
 *       the order of <a href="https://sqlite.org/lang_altertable.html#otheralter">the manual</a>. Its text is the text of
 *       the old one, edited; so collations, generated columns, conflict clauses, comments, {@code STRICT}, {@code WITHOUT
 *       ROWID} and all else that Retort has no word for stay. Rowids, the counter of {@code autoincrement}, indexes,
 *       triggers and the statistics of {@code analyze} are carried over. New names of columns are sent natively and first.
 *       A second rebuild happens only where the order of the changes demands it: {@code dropColumn("a")} before {@code
 *       addColumn(column("a", ...))}.
 *   <li><b>Dropped columns.</b> Constraints and indexes that a column is part of go with it; then the column is dropped
 *       natively, so that SQLite itself refuses when an expression, a condition, a trigger or a view still needs it.
 *   <li><b>New types.</b> Without {@code using} values are copied as they are: the new column's affinity converts what it
 *       can without loss, and leaves the rest, as it does at any insert. {@code cast} is never added: it makes 0 of text.
 *   <li><b>Spellings.</b> {@code uuid}, {@code json} and {@code jsonb} are {@code text}: under a name of their own, a
 *       UUID of digits only would be stored as a number. {@code binary} is {@code blob}; the other types are spelled as in
 *       the standard, which gives them integer, real, text or numeric affinity. Dates and times are kept as ISO text,
 *       which numeric affinity leaves alone; {@code decimal} has numeric affinity, so that numbers compare as numbers, and
 *       is exact up to 15 digits. An identity is {@code integer primary key autoincrement}, whatever whole number was said,
 *       and reads back as {@code bigint}.
 *   <li><b>Enums</b> are text with a check, which has the enum's name: by it the columns of an enum are found when a label
 *       changes. All of them are rebuilt, and their rows follow a label that was renamed; a label that rows hold is not
 *       taken from them.
 *   <li><b>Views</b> are replaced by dropping and creating them, with the triggers on them; one that another view reads is
 *       not dropped under it, as SQLite would let that break in silence. A trigger has its statements as its body.
 *   <li><b>Constraints without a name</b> are as usual as those with one: {@code dropUnique}, {@code dropForeignKey} and
 *       {@code dropPrimaryKey} find them in the text of the table.
 *   <li><b>Schemas</b> are attached databases. Without a connection only {@code main} and {@code temp} are known.
 *   <li><b>Foreign keys</b> are not enforced in a transaction that may rebuild a table that others point at, so that no
 *       cascade fires; where they were enforced, a commit that would leave new violations fails. Elsewhere they stay as
 *       the connection has them.
 *   <li><b>Without a database</b> a rebuild starts from the table that the history leads to, and refuses to run where the
 *       table has triggers, which that history does not know.
 * </ul>
 */
@NullMarked
package dev.retort.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
