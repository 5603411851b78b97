package dev.retort.migration;

import dev.retort.schema.DefinitionException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration of which the declaration is known and the class perhaps not loaded yet.
 *
 * @param id the identity of its revision
 * @param parents the revisions before it
 * @param dependsOn revisions or labels of other branches that have to come first
 * @param labels labels of the branch that begins with it
 * @param replaces the revisions that it stands for, in order
 * @param message what it does, in a few words
 * @param transaction how it is committed
 * @param irreversible why it cannot be undone, or the empty text
 * @param lockTimeout how long a statement may wait for a lock, or the empty text
 * @param statementTimeout how long a statement may take, or the empty text
 * @param className the class that declares it, for people
 * @param origin makes the migration when it is about to run
 */
public record DeclaredMigration(
        String id,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces,
        String message,
        TransactionMode transaction,
        String irreversible,
        String lockTimeout,
        String statementTimeout,
        String className,
        Origin origin) {

    /** Checks what a revision can say of its transaction and its times. */
    public DeclaredMigration {
        if (transaction == TransactionMode.WHOLE_RUN) {
            throw new DefinitionException(
                    "Revision " + id + " of " + className + " cannot say transaction = WHOLE_RUN.",
                    "That is said of a run: Migrator.configure(...).transactions(WHOLE_RUN).",
                    "Leave it out, or say PER_OPERATION.");
        }
        written("lockTimeout", lockTimeout, id, className);
        written("statementTimeout", statementTimeout, id, className);
    }

    /** How long its statements may take. */
    public TimeLimits limits() {
        return new TimeLimits(
                written("lockTimeout", lockTimeout, id, className),
                written("statementTimeout", statementTimeout, id, className));
    }

    private static @Nullable Duration written(String what, String text, String id, String className) {
        return text.isEmpty()
                ? null
                : TimeLimits.written("The " + what + " of revision " + id + " of " + className, text);
    }

    /** Where the migration comes from when it is about to run. */
    public interface Origin {

        /**
         * Makes the migration.
         *
         * @throws dev.retort.error.RetortException when its class cannot be loaded, cannot be made, or declares
         *     something else than what was read before
         */
        Migration create(DeclaredMigration declared);
    }

    /** Makes the migration. */
    public Migration create() {
        return origin.create(this);
    }
}
