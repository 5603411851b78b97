package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** The page of thanks names those who gave their work outside of the site, too. */
@Revision(id = "5e07e2d52808", parent = "c9221d173f91", message = "create contributor info")
public final class CreateContributorInfo implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "contributor_info",
                column("id", bigint()).identity(),
                column("name", varchar(120)).notNull(),
                column("title", varchar(120)),
                column("description", text()).notNull().defaultTo(""),
                primaryKey("id"),
                unique("name"));
    }
}
