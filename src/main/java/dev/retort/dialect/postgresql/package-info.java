/**
 * How PostgreSQL is spoken to.
 *
 * <p>Two schemas compare in a normal form, for PostgreSQL rewrites the SQL that it keeps: {@code total >= 0} comes back as
 * {@code total >= 0::numeric}. The casts, parentheses and spellings that PostgreSQL puts in of itself are taken out on
 * both sides; a cast that changes a value, such as {@code total::integer}, stays.
 *
 * <p>Text is bound without a type, so that it reaches columns of type {@code jsonb}, {@code uuid} or an enum as a literal
 * would. Tables that an extension made, partitions and tables without columns are not reflected.
 */
@NullMarked
package dev.retort.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
