package quickstart.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Payments settle an invoice, in parts if need be. */
@Revision(id = "c05d1f6e8a94", parent = "3c9a77d1e0b2", message = "create payment")
public final class CreatePayment implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "payment",
                column("id", bigint()).identity(),
                column("invoice_id", bigint()).notNull(),
                column("amount", decimal(12, 2)).notNull(),
                column("paid_on", date()).notNull().defaultSql("current_date"),
                primaryKey("id"),
                foreignKey("invoice_id").references("invoice", "id"),
                check("amount > 0").named("payment_amount_positive"),
                index("invoice_id"));
    }
}
