package dev.retort.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a {@link Migration} in the history. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The identity, which never changes: up to 64 letters, digits, {@code _} or {@code .}; the class may be renamed. */
    String id();

    /** The revision before this one; several for a merge, none for the beginning of a history. */
    String[] parent() default {};

    /** What the revision does, in a few words. */
    String message() default "";

    /** A label for the branch that begins here, by which {@code billing@head} finds it. */
    String[] branch() default {};

    /** Revisions (ids or labels) of other branches that have to be applied before this one. */
    String[] dependsOn() default {};

    /**
     * The revisions that this one stands for, in the order of the history: all of a stretch that was squashed into it. A
     * database at the last of them is at this one; their classes can be deleted once no database is between them. The last
     * one's id, and no other, may go on being a parent elsewhere.
     */
    String[] replaces() default {};

    /** How the revision is committed: whole, or operation by operation. */
    TransactionMode transaction() default TransactionMode.PER_REVISION;

    /**
     * How long each statement may wait for a lock: {@code "4s"}, {@code "500ms"}, {@code "2min"}, or {@code "0"} for without
     * end; as long as the migrator says unless said.
     */
    String lockTimeout() default "";

    /** How long each statement may take, written like {@link #lockTimeout}. */
    String statementTimeout() default "";

    /** Why the revision cannot be undone; a downgrade through it is then refused before its first step. */
    String irreversible() default "";
}
