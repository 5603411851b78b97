/**
 * From the heads of a database and a target to the ordered steps that lead there.
 *
 * <p>Pure: no database, no class loading. The graph knows the way; here each revision is paired with its migration.
 */
@NullMarked
package dev.retort.plan;

import org.jspecify.annotations.NullMarked;
