package dev.retort.run;

import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.commentOnTable;
import static dev.retort.operation.TableChange.validateConstraint;
import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.comment;
import static dev.retort.schema.Define.concurrently;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.operation.LockMode;
import dev.retort.schema.EnumType;

/** A history as people write it who run on PostgreSQL alone. */
final class PostgresqlHistory {

    private static final EnumType STATUS = enumType("invoice_status", "open", "paid");

    private PostgresqlHistory() {}

    static Migration[] migrations() {
        return new Migration[] {new Begin(), new Index(), new Constrain(), new Tell(), new Look()};
    }

    @Revision(id = "begin", message = "invoices of accounts")
    static final class Begin implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createEnum(STATUS);
            ops.createTable(
                    "account",
                    column("id", bigint()).identityAlways(),
                    column("email", text()).notNull(),
                    column("tags", array(text())),
                    primaryKey("id"),
                    comment("who pays"));
            ops.createTable(
                    "invoice",
                    column("id", bigint()).identity(),
                    column("account_id", bigint()).notNull(),
                    column("number", varchar(20)).notNull(),
                    column("status", STATUS).notNull().defaultTo("open"),
                    column("net", decimal(12, 2)).notNull(),
                    column("gross", decimal(12, 2)).generatedAs("net * 2").stored(),
                    column("paid_at", timestampWithTimeZone()).comment("null while it is open"),
                    primaryKey("id"));
            ops.insertRows("account", row("email", "ada@example.org"), row("email", "bob@example.org"));
            ops.insertRows(
                    "invoice",
                    row("account_id", 1, "number", "A-1", "net", 10),
                    row("account_id", 2, "number", "B-1", "net", 20));
        }
    }

    @Revision(id = "index", parent = "begin", message = "indexes for the searches that are slow")
    static final class Index implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createIndex(
                    "invoice", index("account_id").named("invoice_account").concurrently());
            ops.createIndex("invoice", index("number").where("paid_at is null").named("invoice_open"));
            ops.createIndex("account", index("tags").using("gin").named("account_tags"));
            ops.createIndex("account", index(expression("lower(email)")).named("account_email"));
            ops.createIndex(
                    "invoice",
                    index(key("paid_at").desc().nullsLast())
                            .include("net")
                            .with("fillfactor", 70)
                            .named("invoice_paid"));
            ops.createIndex("invoice", index("number").unique().named("invoice_number"));
        }
    }

    @Revision(id = "constrain", parent = "index", message = "constraints without long locks")
    static final class Constrain implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.lockTable("invoice", LockMode.SHARE_ROW_EXCLUSIVE);
            ops.alterTable(
                    "invoice",
                    addConstraint(foreignKey("account_id")
                            .references("account", "id")
                            .initiallyDeferred()
                            .notValid()
                            .named("invoice_account_fkey")),
                    addConstraint(check("net >= 0").notValid().named("invoice_net")),
                    addConstraint(unique("number").usingIndex("invoice_number").named("invoice_number_key")));
            ops.alterTable("invoice", validateConstraint("invoice_account_fkey"), validateConstraint("invoice_net"));
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropConstraint("invoice", "invoice_number_key");
            ops.dropConstraint("invoice", "invoice_net");
            ops.dropConstraint("invoice", "invoice_account_fkey");
            ops.createIndex("invoice", index("number").unique().named("invoice_number"));
        }
    }

    @Revision(id = "tell", parent = "constrain", message = "what people and the planner should know")
    static final class Tell implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.alterTable("invoice", commentOnTable("what is to be paid").hadNone());
            ops.createStatistics(
                    "invoice", statistics("account_id", "status").dependencies().named("invoice_together"));
            ops.dropIndex("invoice", index("account_id").named("invoice_account"), concurrently());
            ops.dropIndex("account", index(expression("lower(email)")).named("account_email"));
        }
    }

    @Revision(id = "look", parent = "tell", message = "a view of what is open")
    static final class Look implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createSequence(sequence("reminder_no").startingAt(1000));
            ops.createView(view("debt").as("select account_id, sum(net) as total from invoice group by account_id"));
            ops.renameLabel("invoice_status", "open", "due");
            ops.replaceEnum(
                    enumType("invoice_status", "due", "paid"), enumType("invoice_status", "due", "paid", "void"));
            ops.addColumn("invoice", column("reminders", integer()).notNull().defaultTo(0));
        }
    }
}
