/**
 * The database and the code compared, and the migration that leads from the one to the other.
 *
 * <p>What an engine rewrites, such as the condition of a check, is compared in the engine's own words: where texts differ in
 * their normal forms, what was meant is made in a scratch place of the same engine and read back.
 */
@NullMarked
package dev.retort.autogenerate;

import org.jspecify.annotations.NullMarked;
