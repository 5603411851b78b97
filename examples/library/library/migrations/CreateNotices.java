package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Notices to all readers stand at the top of every page. */
@Revision(id = "375a1a69de7a", parent = "80d3aacba61f", message = "create notices")
public final class CreateNotices implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "notices",
                column("id", bigint()).identity(),
                column("message", varchar(1000)).notNull(),
                column("shown_until", date()),
                primaryKey("id"),
                index("shown_until"));
    }
}
