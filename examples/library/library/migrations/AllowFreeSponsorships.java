package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Some give time and no money, so that an amount may be zero and is always said; while there is such a row, the
 * database refuses the way down.
 */
@Revision(id = "2ad851c4ff87", parent = "4737a68c14f5", message = "allow sponsorships without money")
public final class AllowFreeSponsorships implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "sponsorships",
                dropDefault("amount").was(100),
                dropConstraint(check("amount > 0").named("sponsorships_amount_positive")),
                addConstraint(check("amount >= 0").named("sponsorships_amount_not_negative")));
    }
}
