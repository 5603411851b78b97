package quickstart;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.schema.Schema;

/** The tables as the next release needs them: an invoice is due some day, which no migration says yet. */
public final class Shop {

    /** What {@code retort revision --autogenerate} leads to. */
    public static final Schema SCHEMA = Schema.of(
            table(
                    "account",
                    column("id", bigint()).identity(),
                    column("email", varchar(254)).notNull(),
                    column("name", varchar(100)).notNull(),
                    primaryKey("id"),
                    unique("email")),
            table(
                    "invoice",
                    column("id", bigint()).identity(),
                    column("account_id", bigint()).notNull(),
                    column("number", varchar(20)).notNull(),
                    column("total", decimal(12, 2)).notNull().defaultTo(0),
                    column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                    column("currency", varchar(3)).notNull(),
                    column("due_on", date()),
                    primaryKey("id"),
                    foreignKey("account_id").references("account", "id").onDelete(CASCADE),
                    unique("account_id", "number"),
                    check("total >= 0").named("invoice_total_not_negative"),
                    index("account_id"),
                    index("due_on")),
            table(
                    "payment",
                    column("id", bigint()).identity(),
                    column("invoice_id", bigint()).notNull(),
                    column("amount", decimal(12, 2)).notNull(),
                    column("paid_on", date()).notNull().defaultSql("current_date"),
                    primaryKey("id"),
                    foreignKey("invoice_id").references("invoice", "id"),
                    check("amount > 0").named("payment_amount_positive"),
                    index("invoice_id")));

    private Shop() {}
}
