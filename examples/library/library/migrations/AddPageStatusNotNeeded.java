package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Blank pages and plates need no proofreading; on the way down they are pages that nobody has touched yet. */
@Revision(id = "762104dd2e8a", parent = "c3cc00dc2766", message = "add page status not needed")
public final class AddPageStatusNotNeeded implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.insertRows("page_statuses", row("id", 4, "name", "not_needed"));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.execute("update page_versions set status_id = 1 where status_id = 4");
        ops.execute("update pages set status_id = 1 where status_id = 4");
        ops.execute("delete from page_statuses where id = 4");
    }
}
