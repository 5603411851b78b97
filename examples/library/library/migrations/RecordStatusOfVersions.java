package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A version says which status its author gave to the page; those that exist get the status that the page has now. */
@Revision(id = "3d5825c48095", parent = "b51e7cbbb4cf", message = "record status of page versions")
public final class RecordStatusOfVersions implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.addColumn("page_versions", column("status_id", smallint()));
        ops.execute(sql("""
                        update page_versions set status_id =
                        (select p.status_id from pages p where p.id = page_versions.page_id)""").nothingToUndo());
        ops.alterTable(
                "page_versions",
                setNotNull("status_id"),
                addConstraint(foreignKey("status_id").references("page_statuses", "id")));
    }
}
