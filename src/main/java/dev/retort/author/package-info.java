/**
 * New revisions as Java source, and other parents in the source of those that exist.
 *
 * <p>What is to be written is checked against the history first, so that no file is left behind that breaks it, as a doubled
 * id or label would; nothing is ever overwritten. Names of classes begin with the time in UTC, so that they sort alike for
 * everybody, unless a {@link dev.retort.author.ClassNaming} says otherwise. A revision follows one other; what follows
 * several is asked for as a merge, never by the way. The first revision of a history is asked for by {@code base}, or written
 * into a directory of sources that is there and has no migration yet: a package without classes may as well be one that is
 * misspelt or not compiled yet. A written file has the static imports of both vocabularies, {@code Define} and {@code
 * TableChange}, as javac has no warning for those that are not used.
 */
@NullMarked
package dev.retort.author;

import org.jspecify.annotations.NullMarked;
