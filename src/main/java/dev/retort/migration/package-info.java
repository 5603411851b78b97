/**
 * What a user writes: a class with {@code upgrade} and {@code downgrade}, in the words of {@link
 * dev.retort.migration.Ops}.
 *
 * <p>{@link dev.retort.migration.Migration} never gets a method named like a word of {@code Define}: an inherited method
 * would hide the static import in every migration.
 */
@NullMarked
package dev.retort.migration;

import org.jspecify.annotations.NullMarked;
