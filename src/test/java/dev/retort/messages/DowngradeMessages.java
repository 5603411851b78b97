package dev.retort.messages;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.SqlWords;
import java.util.List;
import java.util.function.Consumer;

/** Downgrades that were left out and cannot be known. */
final class DowngradeMessages {

    /** An operation of a user's own. */
    private record EnableAudit(String table) implements CustomOperation {
        @Override
        public String describe() {
            return "enable audit of " + table;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }
    }

    private DowngradeMessages() {}

    static void collect(Messages messages) throws Exception {
        undone(messages, "a table that was dropped", ops -> ops.dropTable("invoice"));
        undone(messages, "a column that was dropped", ops -> ops.dropColumn("invoice", "total"));
        undone(messages, "a constraint that was dropped", ops -> ops.dropConstraint("invoice", "invoice_number_key"));
        undone(messages, "an index that was dropped", ops -> ops.dropIndex("invoice", "invoice_total_idx"));
        undone(messages, "a type that was changed", ops -> ops.setType("invoice", "number", varchar(32)));
        undone(messages, "a default that was set", ops -> ops.setDefault("invoice", "total", 0));
        undone(messages, "rows that were inserted", ops -> ops.insertRows("invoice", row("total", 0)));
        undone(messages, "SQL", ops -> ops.execute("update invoice set total = 0"));
        undone(messages, "code", ops -> ops.run("split person.name", handle -> {}));
        undone(messages, "an operation of one's own", ops -> ops.perform(new EnableAudit("invoice")));
        undone(
                messages,
                "the second of several changes",
                ops -> ops.alterTable("audit.invoice", renameColumn("total", "amount"), dropColumn("amount")));
        undone(messages, "a migration that reads", ops -> ops.inspect().hasTable("invoice"));
        messages.of("a revision that is irreversible", () -> {
            Migrator migrator = stamped(new Said.Irreversible(ops -> {}));
            migrator.downgradeTo("base");
        });
    }

    private static void undone(Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        messages.of(what, () -> stamped(new Said.CreateAccount(upgrade)).downgradeTo("base"));
    }

    private static Migrator stamped(Migration migration) {
        TestDatabase database = Engine.H2.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(migration);
        migrator.stamp("head");
        return migrator;
    }
}
