package dev.retort;

import dev.retort.history.HistoryTables;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.run.MigrationListener;
import dev.retort.run.RunSettings;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A copy of settings in which some are changed. */
final class Settings {

    private HistoryTables tables;
    private @Nullable String schema;
    private @Nullable String database;
    private TransactionMode transactions;
    private Duration waitForLock;
    private TimeLimits limits;
    private NamingConvention naming;
    private final Map<String, String> parameters;
    private final List<MigrationListener> listeners;
    private boolean mayRecreate;

    private Settings(RunSettings settings) {
        tables = settings.tables();
        schema = settings.schema();
        database = settings.database();
        transactions = settings.transactions();
        waitForLock = settings.waitForLock();
        limits = settings.limits();
        naming = settings.naming();
        parameters = new TreeMap<>(settings.parameters());
        listeners = new ArrayList<>(settings.listeners());
        mayRecreate = settings.mayRecreate();
    }

    /** What holds unless said. */
    static RunSettings standard() {
        return new RunSettings(
                new HistoryTables(QualifiedName.of("retort_version")),
                null,
                null,
                TransactionMode.PER_REVISION,
                Duration.ofMinutes(5),
                TimeLimits.NONE,
                NamingConvention.standard(),
                Map.of(),
                List.of(new LoggingListener()),
                false);
    }

    static Settings of(RunSettings settings) {
        return new Settings(settings);
    }

    RunSettings settings() {
        return new RunSettings(
                tables,
                schema,
                database,
                transactions,
                waitForLock,
                limits,
                naming,
                parameters,
                listeners,
                mayRecreate);
    }

    Settings schema(String name) {
        schema = Identifiers.checked("schema", name);
        return this;
    }

    Settings database(String name) {
        database = name;
        return this;
    }

    Settings tables(HistoryTables names) {
        tables = names;
        return this;
    }

    Settings transactions(TransactionMode mode) {
        if (mode == TransactionMode.PER_OPERATION) {
            throw new DefinitionException(
                    "A run cannot commit per operation.",
                    "PER_OPERATION is said of a revision.",
                    "Write @Revision(..., transaction = PER_OPERATION) on it.");
        }
        transactions = mode;
        return this;
    }

    Settings waitForLock(Duration limit) {
        if (limit.isNegative()) {
            throw new DefinitionException(
                    "Another runner cannot be waited for " + limit + ".",
                    "The time is negative.",
                    "Write Duration.ZERO for not at all.");
        }
        waitForLock = limit;
        return this;
    }

    Settings lockTimeout(Duration limit) {
        limits = new TimeLimits(limit, limits.statement());
        return this;
    }

    Settings statementTimeout(Duration limit) {
        limits = new TimeLimits(limits.lock(), limit);
        return this;
    }

    Settings naming(NamingConvention convention) {
        naming = convention;
        return this;
    }

    Settings parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Settings listener(MigrationListener listener) {
        listeners.add(listener);
        return this;
    }

    Settings allowRecreate() {
        mayRecreate = true;
        return this;
    }
}
