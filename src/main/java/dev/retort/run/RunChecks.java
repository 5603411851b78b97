package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Apart;
import dev.retort.operation.Backfill;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.plan.PlannedStep;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;

/** What has to be true before anything is sent. */
final class RunChecks {

    private RunChecks() {}

    static void check(List<NotedMigration> noted, Dialect dialect, RunSettings settings, Opened opened) {
        requireWritable(opened);
        boolean wholeRun = settings.transactions() == TransactionMode.WHOLE_RUN;
        if (wholeRun || opened.inCallersTransaction()) {
            String what = wholeRun ? "The run cannot commit as a whole" : "The run cannot be part of your transaction";
            requireTransactionalDdl(what, dialect);
            for (NotedMigration migration : noted) {
                requireOneTransaction(what, migration, dialect);
            }
        }
    }

    private static void requireWritable(Opened opened) {
        try {
            if (opened.connection().isReadOnly()) {
                throw Failures.readOnly(null);
            }
        } catch (SQLException e) {
            throw Failures.connection(e);
        }
    }

    private static void requireTransactionalDdl(String what, Dialect dialect) {
        if (!dialect.traits().has(Feature.TRANSACTIONAL_DDL)) {
            throw new RunException(
                    RunException.Reason.CONFIGURATION,
                    what + ".",
                    dialect.traits().product() + " commits each change of structure by itself.",
                    "Leave out WHOLE_RUN and give Retort a DataSource: each revision is then journalled operation by"
                            + " operation.",
                    null);
        }
    }

    private static void requireOneTransaction(String what, NotedMigration migration, Dialect dialect) {
        if (migration.step().migration().transaction() == TransactionMode.PER_OPERATION) {
            throw new RunException(
                    RunException.Reason.CONFIGURATION,
                    what + ".",
                    "Revision " + migration.step().describe() + " says transaction = PER_OPERATION.",
                    "Run up to that revision by itself, per revision.",
                    null);
        }
        for (Operation leaf : Leaves.of(migration.operations(), dialect.traits().name())) {
            if (standsApart(leaf, dialect)) {
                throw standsApart(what, migration.step(), Leaves.bare(leaf));
            }
        }
    }

    /** The failure of an operation that cannot be part of one transaction. */
    static RunException standsApart(String what, PlannedStep step, Operation operation) {
        return new RunException(
                RunException.Reason.CONFIGURATION,
                what + ".",
                "'" + operation.describe() + "' of revision " + step.describe()
                        + (operation instanceof Backfill
                                ? " commits batch by batch."
                                : " has to stand outside a transaction."),
                "Run that revision by itself, per revision, from a DataSource.",
                null);
    }

    private static boolean standsApart(Operation operation, Dialect dialect) {
        if (operation instanceof Apart || operation instanceof Backfill) {
            return true;
        }
        if (!(operation instanceof ExecuteSql || operation instanceof ExecuteScript)) {
            return false;
        }
        for (Statement statement : dialect.compile(operation, StandingTables.of(Schema.empty()))) {
            if (statement.rule() == TransactionRule.APART) {
                return true;
            }
        }
        return false;
    }
}
