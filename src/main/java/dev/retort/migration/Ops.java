package dev.retort.migration;

import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.reflect.Inspector;

/**
 * The words that a migration performs. Each makes one {@link Operation} and performs it; none returns anything and
 * nothing is chained on them.
 *
 * <p>A dot separates schema and name everywhere: {@code "audit.invoice"}. The values between the parentheses are made by
 * {@link dev.retort.schema.Define} and {@link TableChange}.
 */
public interface Ops extends TableWords, IndexWords, ObjectWords, DataWords, ScopeWords {

    /** Performs an operation, of Retort's or of the user's own. */
    @Override
    void perform(Operation operation);

    /** What the migration can read. */
    @Override
    Reading reading();

    // Reading

    /** The database as it stands; ends what can be known of the migration beforehand. */
    default Inspector inspect() {
        return reading().inspector();
    }

    /**
     * The value of a parameter that the application gave: {@code configure(...).parameter("region", "eu")}.
     *
     * <p>A parameter that was not given stops the run before its first step.
     */
    default String parameter(String name) {
        return reading().parameter(name);
    }

    /** Whether there is no database: a script is written. */
    default boolean offline() {
        return reading().isOffline();
    }
}
