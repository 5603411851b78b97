/**
 * Tables as they are meant to be, as values, and the words that say them.
 *
 * <p>One vocabulary serves target schemas, migrations, reflection, comparison and generated source. Every value is
 * immutable and checked when it is made. Record components are states ({@code nullable}); methods that return a changed
 * copy are words of the language ({@code notNull()}).
 *
 * <p>Columns of a primary key and identity columns are not null, said or not: every engine but SQLite makes them so, and
 * on SQLite Retort says it.
 */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
