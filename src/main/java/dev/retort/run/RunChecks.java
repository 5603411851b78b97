package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.TransactionRule;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.AlterTable;
import dev.retort.operation.Apart;
import dev.retort.operation.Backfill;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropIndex;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.plan.PlannedStep;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Operation part = partThatMayStandApart(operation);
        return part != null
                && dialect.compile(part, StandingTables.of(Schema.empty())).stream()
                        .anyMatch(statement -> statement.rule() == TransactionRule.APART);
    }

    /** SQL of the user's, and what is said to be done while others go on; engines that cannot leave that word out. */
    private static @Nullable Operation partThatMayStandApart(Operation operation) {
        if (operation instanceof AlterTable alter) {
            List<TableChange> detached = alter.changes().stream()
                    .filter(change -> change instanceof DetachPartition detach && detach.isConcurrent())
                    .toList();
            return detached.isEmpty() ? null : new AlterTable(alter.table(), detached);
        }
        boolean may = operation instanceof ExecuteSql
                || operation instanceof ExecuteScript
                || (operation instanceof CreateIndex create && create.index().isConcurrent())
                || (operation instanceof DropIndex drop && drop.isConcurrent());
        return may ? operation : null;
    }
}
