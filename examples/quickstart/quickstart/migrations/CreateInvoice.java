package quickstart.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Invoices belong to an account and are numbered per account. */
@Revision(id = "3c9a77d1e0b2", parent = "91b0de44a7c3", message = "create invoice")
public final class CreateInvoice implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "invoice",
                column("id", bigint()).identity(),
                column("account_id", bigint()).notNull(),
                column("number", varchar(20)).notNull(),
                column("total", decimal(12, 2)).notNull().defaultTo(0),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                foreignKey("account_id").references("account", "id").onDelete(CASCADE),
                unique("account_id", "number"),
                check("total >= 0").named("invoice_total_not_negative"),
                index("account_id"));
    }
}
