package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A project knows when somebody last worked on it, and the list of projects begins with the newest. */
@Revision(id = "4721d9b2c543", parent = "2ad851c4ff87", message = "touch projects")
public final class TouchProjects implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.addColumn("projects", column("updated_at", timestampWithTimeZone()));
        ops.execute(sql("""
                        update projects set updated_at = coalesce(
                        (select max(v.created_at) from page_versions v join pages p on p.id = v.page_id
                        where p.project_id = projects.id), created_at)""").nothingToUndo());
        ops.alterTable(
                "projects",
                setNotNull("updated_at"),
                setDefaultSql("updated_at", "current_timestamp").hadNone());
        ops.createIndex("projects", index(key("updated_at").desc()));
    }
}
