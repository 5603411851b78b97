package dev.retort.run;

import dev.retort.history.HistoryTables;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The settings of a run about which nothing is said. */
public final class PlainSettings {

    /** Nothing waits, and nobody listens. */
    public static final RunSettings PLAIN = new RunSettings(
            new HistoryTables(QualifiedName.of("retort_version")),
            null,
            null,
            TransactionMode.PER_REVISION,
            Duration.ZERO,
            TimeLimits.NONE,
            NamingConvention.standard(),
            Map.of(),
            List.of(),
            false);

    private PlainSettings() {}
}
