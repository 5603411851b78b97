/**
 * One history on many databases: a bounded number at a time, each by itself, with a report.
 *
 * <p>A tenant that fails stops no other, unless so many fail that something else must be wrong. There is no state of a fleet
 * beside that of its databases: running it again goes on with those that are not done, and costs the others one query.
 */
@NullMarked
package dev.retort.fleet;

import org.jspecify.annotations.NullMarked;
