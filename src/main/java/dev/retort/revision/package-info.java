/**
 * The history as a graph: revisions, the words that name places in it, and the ways from one place to another.
 *
 * <p>Pure: strings in, values out. A revision's <em>parents</em> say which branch it goes on with; what it
 * <em>depends on</em> must be applied before it, too, but is of another branch. Both are edges wherever the question is what
 * is applied; branches, forks, heads and labels go by parents alone, as in Alembic, whose version table and target words
 * are taken over. Where Alembic's answer is a slip, Retort's differs:
 *
 * <ul>
 *   <li>{@code -1} with several rows in the version table is refused, since no row is the first.
 *   <li>Targets are read to their end: {@code +1-1} is refused. A known label is that label before it is steps, so
 *       {@code v-2} can be one.
 *   <li>Stamping several targets starts each from what the others left, so no row is lost or doubled.
 *   <li>Rows are always exactly the applied revisions that no other applied revision reaches; rows that break this are
 *       refused by an upgrade and mended by the first step of a downgrade and by a stamp.
 *   <li>A range from {@code current} lists what is above on the branches of the rows, whatever else the upper end reaches.
 *   <li>A history with a fault is refused whole, with all its faults; there is no history with holes.
 * </ul>
 */
@NullMarked
package dev.retort.revision;

import org.jspecify.annotations.NullMarked;
