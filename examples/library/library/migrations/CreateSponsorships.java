package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Whoever wants to see a book proofread sooner can pay for it. */
@Revision(id = "4737a68c14f5", parent = "48fa4b2ab6b8", message = "create sponsorships")
public final class CreateSponsorships implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "sponsorships",
                column("id", bigint()).identity(),
                column("project_id", bigint()).notNull(),
                column("sponsor_name", varchar(200)).notNull(),
                column("amount", decimal(12, 2)).notNull().defaultTo(100),
                column("currency", varchar(3)).notNull().defaultTo("EUR"),
                column("sponsored_on", date()).notNull().defaultSql("current_date"),
                primaryKey("id"),
                foreignKey("project_id").references("projects", "id").onDelete(CASCADE),
                check("amount > 0").named("sponsorships_amount_positive"),
                index("project_id"));
    }
}
