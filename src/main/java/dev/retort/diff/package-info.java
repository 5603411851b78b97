/**
 * Two schemas to the operations that lead from the one to the other; pure.
 *
 * <p>What is compared is the {@link dev.retort.diff.ComparedSchema#normal() normal form}, in which what was meant and what
 * an engine gives back are equal; what is written are the words that were said. So a difference is a difference to the
 * engine, and the operations read as the author of the schema writes.
 *
 * <p>The order in which columns stand is no difference: no engine here can change it without copying the table.
 */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
