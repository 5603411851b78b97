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
 *   <li>H2 drops no column that shares a constraint or an index with others; they are dropped first, where the table is
 *       known.
 *   <li>A foreign key from another schema to the default one names that schema, as H2 would look for the table beside its
 *       own.
 *   <li>Before 2.4 H2 tells {@code no action} and {@code restrict} not apart, and both are read as {@code no action}.
 *   <li>H2 rewrites the conditions of checks and the expressions of defaults. Both are compared in a form of their own:
 *       in lower case, without needless parentheses and casts of constants, operands of {@code and} and {@code or} sorted.
 * </ul>
 */
@NullMarked
package dev.retort.dialect.h2;

import org.jspecify.annotations.NullMarked;
