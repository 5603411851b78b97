/**
 * Operations as the Java that a person would write in a migration: {@code ops.createTable("invoice", ...);}.
 *
 * <p>What is written, compiled and called again says the same operations, all of them and with every option; a test holds
 * that for random values of every record there is. Each thing is said by the words of the language where they can say it,
 * and by the constructor of its record where they cannot: {@code ops.perform(new DropIndex(...))}. What Java itself cannot
 * say is refused: code, and an operation of the user's own that is no {@link dev.retort.source.JavaForm}.
 *
 * <p>The lines are laid out as palantir-java-format does it, so that neither a reviewer nor a formatter touches them; {@code
 * Layout} says by which rules. JavaPoet was tried for the frame of the class and left out. It knows nothing of that layout,
 * which is most of the work here, imports {@code java.lang.Override}, writes marks that turn the direction of writing round
 * as they are, and lets a comment end where its text says so; what remains are some lines of {@code ClassText}, and no
 * library that every user would have to bring for them.
 */
@NullMarked
package dev.retort.source;

import org.jspecify.annotations.NullMarked;
