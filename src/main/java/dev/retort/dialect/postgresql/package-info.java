/**
 * How PostgreSQL is spoken to.
 *
 * <p>Two schemas compare in a normal form, for PostgreSQL rewrites the SQL that it keeps: {@code total >= 0} comes back as
 * {@code total >= 0::numeric}. The casts, parentheses and spellings that PostgreSQL puts in of itself are taken out on
 * both sides; a cast that changes a value, such as {@code total::integer}, stays.
 *
 * <p>Text is bound without a type, so that it reaches columns of type {@code jsonb}, {@code uuid} or an enum as a literal
 * would. Tables that an extension made and tables without columns are not reflected; a partition is, without
 * the keys and indexes that it has from the whole. Queries of views compare only as far as {@code ViewText}
 * says.
 */
@NullMarked
package dev.retort.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
