/**
 * One change to a database, as a value.
 *
 * <p>What an operation means stands on its record: its checked parts, {@code inverse()}, {@code describe()}. What is done
 * with it is a visitor, one per group of operations and without default methods, so that a new kind of operation does not
 * compile until every reader has dealt with it.
 */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
