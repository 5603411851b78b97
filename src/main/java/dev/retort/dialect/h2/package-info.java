/**
 * H2, from 2.2 on.
 *
 * <p>Decisions, each tried on the engine:
 *
 * <ul>
 *   <li>{@code binary()} is {@code varbinary}: unlike {@code binary large object} it can be indexed and compared, and
 *       JDBC gives it as a byte array, as PostgreSQL does.
 *   <li>{@code text()} is {@code character varying}, of up to 1,048,576 characters: H2 cannot index a {@code character
 *       large object}, and keys on texts are common in histories that are written for PostgreSQL.
 *   <li>{@code decimal()} is {@code decfloat}, as H2's {@code decimal} without digits has none after the point, and
 *       {@code time()} is {@code time(6)}, as its {@code time} has whole seconds.
 *   <li>A text that is given for a {@code json} column is a document, not a JSON string: as a default, and as a row where
 *       the type of the column can be known. In SQL of the user's, H2 wants {@code ? format json}.
 *   <li>{@code interval()} is {@code interval day(18) to second(6)}: H2 keeps days and what is less in one type, years and
 *       months in another, and none holds both as PostgreSQL's does.
 *   <li>{@code caseInsensitiveText()} is {@code varchar_ignorecase}, and an ordinary text under MODE=PostgreSQL, where H2
 *       does not know that type.
 *   <li>An enum is the labels of each column that has it; it has no name in the database. Its columns are found by their
 *       labels, and a label gets another name by way of a text.
 *   <li>H2 works a generated column out when the row is written, and keeps it: it is {@code stored()}, and nothing else.
 *   <li>A column that becomes an identity is numbered behind the largest number that is there.
 *   <li>H2 drops no index that a foreign key or a unique constraint stands on, as they take one that is there already. The
 *       constraint is dropped before it, and added again behind.
 *   <li>H2 makes no column not null for a new primary key; that is said before it.
 *   <li>Functions and triggers of H2 are Java: their text is what stands in H2's statement, {@code for 'class.method'} of a
 *       function, {@code call 'class'} of a trigger, {@code as $$...$$} of either. What a function takes and answers H2 asks
 *       the method; the words for it are not compared, and a function is dropped by its name alone.
 *   <li>H2's catalog does not tell the source of a trigger, its {@code script} does; both tell a source to an administrator
 *       only. Without that right, functions and triggers that are a source are not read.
 *   <li>There is no word for triggers that come at queries or rollbacks, for aggregates, constants and domains: {@code
 *       execute("create aggregate ...")} inside {@code onlyOn("h2", ...)} makes them, and they are not read. The type of a
 *       column of a domain is read as the domain's name.
 *   <li>Materialized views are not claimed: H2 keeps their rows in a table beside them, the catalog does not tell their query,
 *       and before 2.5 one of them makes the catalog of columns unreadable.
 *   <li>A foreign key that is said to be deferrable H2 reads and checks at once; the word is left out.
 *   <li>{@code cascade()} of a column drops the keys that point at it; a view that reads the column forbids its drop.
 *   <li>H2 drops no column that shares a constraint or an index with others; they are dropped first, where the table is
 *       known.
 *   <li>A foreign key from another schema to the default one names that schema, as H2 would look for the table beside its
 *       own.
 *   <li>Before 2.4 H2 tells {@code no action} and {@code restrict} not apart, and both are read as {@code no action}.
 *   <li>H2 rewrites the conditions of checks and the expressions of defaults. Both are compared in a form of their own:
 *       in lower case, without needless parentheses and casts of constants, operands of {@code and} and {@code or} sorted.
 *   <li>H2 rewrites the queries of views, too; see {@link dev.retort.dialect.ViewQuery} for what of it compares.
 * </ul>
 */
@NullMarked
package dev.retort.dialect.h2;

import org.jspecify.annotations.NullMarked;
