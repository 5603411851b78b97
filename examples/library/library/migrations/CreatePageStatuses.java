package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** The status of a page becomes a row of its own table, under a key that is given and not numbered by the engine. */
@Revision(id = "b51e7cbbb4cf", parent = "03535ad089d7", message = "create page statuses")
public final class CreatePageStatuses implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "page_statuses",
                column("id", smallint()),
                column("name", varchar(20)).notNull(),
                primaryKey("id"),
                unique("name"));
        ops.insertRows(
                "page_statuses",
                row("id", 1, "name", "untouched"),
                row("id", 2, "name", "in_progress"),
                row("id", 3, "name", "done"));
        ops.addColumn("pages", column("status_id", smallint()));
        ops.execute("update pages set status_id = (select s.id from page_statuses s where s.name = pages.status)");
        ops.alterTable(
                "pages",
                setNotNull("status_id"),
                setDefault("status_id", 1),
                addConstraint(foreignKey("status_id").references("page_statuses", "id")),
                dropConstraint("pages_status_known"),
                dropColumn("status"));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.addColumn("pages", column("status", varchar(20)).notNull().defaultTo("untouched"));
        ops.execute("update pages set status = (select s.name from page_statuses s where s.id = pages.status_id)");
        ops.alterTable(
                "pages",
                addConstraint(
                        check("status in ('untouched', 'in_progress', 'done')").named("pages_status_known")),
                dropConstraint(foreignKey("status_id").references("page_statuses", "id")),
                dropColumn("status_id"));
        ops.dropTable("page_statuses");
    }
}
