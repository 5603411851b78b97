/**
 * New revisions as Java source, and other parents in the source of those that exist.
 *
 * <p>What is to be written is checked against the history first, so that no file is left behind that breaks it, as a doubled
 * id or label would; nothing is ever overwritten. Names of classes begin with the time in UTC, so that they sort alike for
 * everybody. The first revision of a history is asked for by {@code base}: an empty package may as well be one that is
 * misspelt or not compiled yet. A written file has the static imports of both vocabularies, {@code Define} and {@code
 * TableChange}, as javac has no warning for those that are not used.
 */
@NullMarked
package dev.retort.author;

import org.jspecify.annotations.NullMarked;
