package dev.retort.run;

import dev.retort.history.HistoryTables;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.NamingConvention;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is carried out.
 *
 * @param tables the tables of the history
 * @param schema the default schema of the operations, or null for that of the connection
 * @param database the application's name for the database, where several share the history; or null
 * @param transactions {@code PER_REVISION} or {@code WHOLE_RUN}
 * @param waitForLock how long to wait for another runner
 * @param limits how long statements may take, unless a revision says otherwise
 * @param naming names for what migrations leave open
 * @param parameters what migrations read by name
 * @param listeners who is told
 * @param mayRecreate whether the schema may be emptied
 */
public record RunSettings(
        HistoryTables tables,
        @Nullable String schema,
        @Nullable String database,
        TransactionMode transactions,
        Duration waitForLock,
        TimeLimits limits,
        NamingConvention naming,
        Map<String, String> parameters,
        List<MigrationListener> listeners,
        boolean mayRecreate) {

    /** Copies the collections. */
    public RunSettings {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        listeners = List.copyOf(listeners);
    }

    void tell(MigrationEvent event) {
        for (MigrationListener listener : listeners) {
            listener.on(event);
        }
    }
}
