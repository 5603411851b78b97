package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Notices have moved to the board of news, and those in the table are lost; the table itself comes back on the way
 * down, because the drop says what it was.
 */
@Revision(id = "5a92b8fad3bd", parent = "ea6e3f093dbb", message = "drop notices")
public final class DropNotices implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.dropTable(
                "notices",
                column("id", bigint()).identity(),
                column("message", varchar(1000)).notNull(),
                column("shown_until", date()),
                primaryKey("id"),
                index("shown_until"));
    }
}
