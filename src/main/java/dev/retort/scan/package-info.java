/**
 * Finds migrations: in packages of the class path, and among classes and instances that are given.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A package is listed with its sub-packages, and every class file in it is read, never loaded: a static initialiser
 *       runs when its migration runs, and not before.
 *   <li>Class files are read by a reader of its own. It stands on the way of every start of an application, and Jandex loads
 *       90 to 117 classes to read one annotation, which is more than the whole check may; the reader loads 6.
 *   <li>A migration is a class that says {@code @Revision} and implements {@code Migration}; one without the other is a
 *       fault, so that none is forgotten. All faults are reported at once. Abstract classes and interfaces without
 *       {@code @Revision} are bases; anonymous and local classes cannot be found by anyone and are left alone.
 *   <li>A class that is also given explicitly is made as it was given, and stands where it was given.
 *   <li>A jar without entries for its directories is found by its index. One without an index, too, is searched only where a
 *       package is found nowhere else: to look into every jar at every start would cost more than the check itself.
 *   <li>Of a class that a multi-release jar has several times the one counts that this Java loads.
 *   <li>The index that the processor writes says of class files what reading them would say, each line with the size and
 *       CRC-32 of the file. In a jar, whose directory has both of every entry, a line counts only where they agree; so it
 *       does not matter how old the index is, and a jar without one is scanned, too. To compare them in a directory each
 *       file would have to be read, which is as slow as reading what it says; so there it is not looked at.
 *   <li>The index sums itself up: these classes, by names, sizes and checksums, are a history without faults, and these are the
 *       rows of a database to which all of it is applied. Where the directory of the jar adds up to the same, no line is read
 *       and no graph is made. The sum says nothing of classes elsewhere, so there is none where one matters.
 * </ul>
 */
@NullMarked
package dev.retort.scan;

import org.jspecify.annotations.NullMarked;
