/**
 * Checks the {@code @Revision}s of a compilation, and writes the index that the scan reads. An annotation processor, in a
 * jar of its own: whoever does not name it on the processor path never meets it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The history is judged by {@code RevisionGraph}, so that the compiler says what a start of the application would say,
 *       in the same words, and at the element that is to be mended.
 *   <li>A compiler may be given changed files only. What it is not given is read from the class files in its output, so
 *       that a revision counts if a start of the application would find it there. Hence the check reads all class files
 *       of the output that are not being compiled, once in each compilation that has a {@code @Revision}.
 *   <li>The class path cannot be listed by a processor. Packages of other jars are looked into where
 *       {@code -Aretort.scan} names them; a parent that is nowhere is an error that says so.
 *   <li>Of several modules that are compiled at once ({@code --module-source-path}) each class is checked by itself and the
 *       history is not, as their outputs are several.
 *   <li>The index is made of class files, when they are written: what it says is what the scan would read. Nothing of an older
 *       index stays in it but the packages that it is about.
 *   <li>Compilers other than javac, and tools that wrap javac's environment, get the checks and no index.
 * </ul>
 */
@NullMarked
package dev.retort.processor;

import org.jspecify.annotations.NullMarked;
