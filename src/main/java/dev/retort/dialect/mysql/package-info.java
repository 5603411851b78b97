/**
 * MySQL, from 8.0.19 on, and MariaDB, from 10.10 on; MariaDB is MySQL with other traits.
 *
 * <p>Decisions; those about MariaDB are tried on 10.11, those about MySQL follow its manual:
 *
 * <ul>
 *   <li>A schema is a database of the server.
 *   <li>{@code text()} is {@code longtext} and {@code binary()} is {@code longblob}, so that nothing is too long; neither can
 *       be indexed as a whole. {@code varchar()} is {@code varchar(255)}, which can, as a length has to be said.
 *       {@code caseInsensitiveText()} is that with a collation that tells accents apart, but not capitals: on MariaDB
 *       {@code utf8mb4_uca1400_as_ci}, which came with 10.10, on MySQL {@code utf8mb4_0900_as_ci}.
 *   <li>{@code decimal()} is {@code decimal(65, 30)}, as it would have ten digits and none after the point; {@code real()} is
 *       {@code float}, as {@code real} is another word for {@code double}.
 *   <li>{@code timestamp()} is {@code datetime(6)} and {@code timestampWithTimeZone()} is {@code timestamp(6)}: a point in time
 *       from 1970 to 2038, shown in the time zone of the session. A value of it is {@code from_unixtime(...)}, which means
 *       the same in each time zone.
 *   <li>{@code bool()} is {@code tinyint(1)}, and {@code uuid()} is {@code uuid} on MariaDB and {@code char(36)} on MySQL, which
 *       reads and writes as the text that people know.
 *   <li>An enum is the labels of each of its columns. Other labels restate the columns; a label that is renamed stands
 *       beside its old name until the rows are changed.
 *   <li>{@code json()} on MariaDB is {@code longtext} with a check of its own, which is not shown.
 *   <li>A unique constraint is a unique index. One on columns, in rising order, is read as a constraint, any other as an
 *       index.
 *   <li>An index of the kind {@code fulltext} or {@code spatial} is one; any other kind is left out, and none is read.
 *   <li>Rights are granted on tables, views and sequences by their names alone, and on a schema as {@code schema.*}, its name
 *       taken as it stands. A grantee is a role, a user at any host, or {@code user@host}. Rights are not read into the schema.
 *   <li>A primary key has no name. It is dropped by what it is, or by the name that the convention gives it.
 *   <li>{@code restrict} and {@code no action} are the same and read as {@code no action}.
 *   <li>The index that the engine makes for a foreign key is not shown, and goes with the key; one that the key needs is
 *       replaced by such an index when it is dropped.
 *   <li>The changes of one {@code alterTable} are one {@code alter table}, which is the most that is carried out as a whole;
 *       a change that needs the result of another begins the next one.
 *   <li>Another type or permission of null restates the column: its text is read from the database and changed, so that
 *       what the migration does not speak of stays.
 *   <li>A foreign key and a check get another name by a drop and an add in one statement. On MariaDB
 *       {@code drop constraint} beside other drops leaves a foreign key where it is, without a word, so it is
 *       {@code drop foreign key} where the table is known, and a statement of its own where it is not.
 *   <li>{@code ifExists()} of columns, indexes and constraints is {@code if exists} on MariaDB. MySQL has no such words;
 *       there the table says whether there is anything to do, and a script for a table that is not known is refused.
 *   <li>A trigger comes at one event, once for each row, and has statements of its own.
 *   <li>Views, triggers, functions, procedures and on MariaDB sequences are read with as many queries for a thousand as for
 *       one. Options of a table and the definer of a view are not read.
 *   <li>In a script a key from another schema to the default one is put together by the server, which knows its name.
 *   <li>Each change of structure commits the transaction.
 * </ul>
 */
@NullMarked
package dev.retort.dialect.mysql;

import org.jspecify.annotations.NullMarked;
