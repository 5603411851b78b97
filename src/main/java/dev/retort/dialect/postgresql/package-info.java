/**
 * How PostgreSQL is spoken to.
 *
 * <p>Two schemas compare in a normal form, for PostgreSQL rewrites the SQL that it keeps: {@code total >= 0} comes back as
 * {@code total >= 0::numeric}. The casts, parentheses and spellings that PostgreSQL puts in of itself are taken out on
 * both sides; a cast that changes a value, such as {@code total::integer}, stays.
 *
 * <p>Text is bound without a type, so that it reaches columns of type {@code jsonb}, {@code uuid} or an enum as a literal
 * would. Tables that an extension made and tables without columns are not reflected; a partition is, without
 * the keys and indexes that it has from the whole. Queries of views compare only as far as {@code ViewText} says.
 *
 * <p>For the rest of what the catalog knows there are no words, so it is not read; and as no change restates a table, what
 * is not spoken of stays as it is. That is:
 *
 * <ul>
 *   <li>Of a table: its owner, whether it is unlogged, its access method, its replica identity, by which index it is
 *       clustered, its rules, and from which tables it inherits: the columns that it has from them are read, the checks are
 *       not.
 *   <li>Of a column: storage, compression, target and options of its statistics, where its identity begins and by how much it
 *       counts, the name of its not null.
 *   <li>Of a constraint: {@code no inherit}, {@code without overlaps} and {@code period}, the columns behind
 *       {@code set null}, the parameters of its index, the further columns of an exclusion, and the schemas of its
 *       operators. One that is {@code not enforced} is read as not valid.
 *   <li>Of an index: its tablespace, the collation of an expression, the parameters of an operator class, the target of its
 *       statistics. Indexes of materialized views are left out.
 *   <li>Of a view: options such as {@code security_invoker} and {@code check option}, and whether a materialized one is
 *       filled.
 *   <li>Of a trigger: whether it is disabled, whether it is a constraint and may be deferred, and the names that it gives to
 *       tables of changed rows. Event triggers are left out.
 *   <li>Of a sequence its type, of a function its support function and its transforms, of an extension its version, of
 *       statistics their target. Statistics of expressions, aggregates and window functions are left out.
 *   <li>Domains, composite types, ranges, and enums without a label or with an empty one are read as types of columns by
 *       their names, and are no objects.
 *   <li>Rights and default rights, comments on other objects than tables and columns, foreign tables, publications,
 *       operators, casts, collations and what there is for text search.
 * </ul>
 */
@NullMarked
package dev.retort.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
