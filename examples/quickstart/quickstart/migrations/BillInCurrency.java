package quickstart.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Every invoice says its currency, which was the euro until now. */
@Revision(id = "5be8207fd316", parent = "c05d1f6e8a94", message = "bill in currency")
public final class BillInCurrency implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.addColumn("invoice", column("currency", varchar(3)));
        ops.execute(sql("update invoice set currency = ?", "EUR").nothingToUndo());
        ops.setNotNull("invoice", "currency");
    }
}
