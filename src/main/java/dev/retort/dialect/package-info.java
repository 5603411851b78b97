/**
 * How one database is spoken to: what it is like, its SQL, its catalog, its transactions and its lock, side by side.
 *
 * <p>A dialect is found by {@link java.util.ServiceLoader} and done when it passes the contract of the tests. What an
 * engine cannot do is an {@link dev.retort.dialect.UnsupportedByDialectException} that names what to write instead.
 */
@NullMarked
package dev.retort.dialect;

import org.jspecify.annotations.NullMarked;
