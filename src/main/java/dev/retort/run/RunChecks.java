package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
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
            if (leaf instanceof ExecuteSql && standsApart(leaf, dialect)) {
                throw new RunException(
                        RunException.Reason.CONFIGURATION,
                        what + ".",
                        "'" + leaf.describe() + "' of revision "
                                + migration.step().describe() + " has to stand outside a transaction.",
                        "Run that revision by itself, per revision, from a DataSource.",
                        null);
            }
        }
    }

    private static boolean standsApart(Operation operation, Dialect dialect) {
        for (Statement statement : dialect.compile(operation, StandingTables.of(Schema.empty()))) {
            if (statement.rule() == TransactionRule.APART) {
                return true;
            }
        }
        return false;
    }
}
