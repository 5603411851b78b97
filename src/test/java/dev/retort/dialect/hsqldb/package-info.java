/**
 * HSQLDB, a dialect that Retort does not ship: the example of {@code docs/new-dialect.md}, whose cost a test counts.
 *
 * <p>What it decides, and what of the engine it does not claim, stands on that page.
 */
@NullMarked
package dev.retort.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
