package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SessionSetting;
import dev.retort.migration.TimeLimits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How long the statements of one revision may take, as settings of the connection.
 *
 * <p>Where the engine can, they are set for each transaction, so that a pool between Retort and the server that gives each
 * transaction another connection leaves none of them changed; else for the revision, and given back behind it.
 */
final class StepLimits {

    private final Connection connection;
    private final List<SessionSetting> ofStep;
    private final List<SessionSetting> ofTransaction;
    private final Deque<String> before = new ArrayDeque<>();

    private StepLimits(Connection connection, List<SessionSetting> ofStep, List<SessionSetting> ofTransaction) {
        this.connection = connection;
        this.ofStep = ofStep;
        this.ofTransaction = ofTransaction;
    }

    static StepLimits of(Connection connection, Dialect dialect, TimeLimits limits, boolean isOneTransaction) {
        List<SessionSetting> ofStep = new ArrayList<>();
        List<SessionSetting> ofTransaction = new ArrayList<>();
        for (SessionSetting setting : settings(dialect, limits)) {
            (isOneTransaction || setting.local() == null ? ofStep : ofTransaction).add(setting);
        }
        return new StepLimits(connection, ofStep, ofTransaction);
    }

    /** The settings that keep limits on an engine. */
    static List<SessionSetting> settings(Dialect dialect, TimeLimits limits) {
        List<SessionSetting> settings = new ArrayList<>();
        if (limits.lock() != null) {
            settings.addAll(dialect.lockTimeout(limits.lock()));
        }
        if (limits.statement() != null) {
            settings.addAll(dialect.statementTimeout(limits.statement()));
        }
        return settings;
    }

    /** What an engine has no settings for, a sentence for each. */
    static List<String> leftOut(Dialect dialect, TimeLimits limits) {
        List<String> sentences = new ArrayList<>();
        String product = dialect.traits().product();
        Duration lock = limits.lock();
        if (lock != null && dialect.lockTimeout(lock).isEmpty()) {
            sentences.add("lockTimeout is left out: " + product + " has no limit for waiting inside a transaction");
        }
        Duration statement = limits.statement();
        if (statement != null && dialect.statementTimeout(statement).isEmpty()) {
            sentences.add("statementTimeout is left out: " + product + " has no limit for all statements");
        }
        return sentences;
    }

    void beginStep() throws SQLException {
        set(ofStep);
    }

    /** Gives back what the step has set. */
    void endStep() throws SQLException {
        giveBack();
    }

    /** What is sent first in each transaction. */
    List<String> ofTransaction() {
        return ofTransaction.stream()
                .map(setting -> String.valueOf(setting.local()))
                .toList();
    }

    /** Sets for a statement outside a transaction what else is set for each transaction. */
    void beginApart() throws SQLException {
        set(ofTransaction);
    }

    /** Gives back what was set for a statement outside a transaction. */
    void endApart() throws SQLException {
        for (int i = 0; i < ofTransaction.size(); i++) {
            execute(before.pop());
        }
    }

    private void set(List<SessionSetting> settings) throws SQLException {
        for (SessionSetting setting : settings) {
            before.push(setting.setting().apply(answer(setting.query())));
            execute(setting.statement());
        }
    }

    private void giveBack() throws SQLException {
        while (!before.isEmpty()) {
            execute(before.pop());
        }
    }

    private String answer(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
