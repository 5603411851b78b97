package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A project is a scanned book, whose pages are proofread one by one. */
@Revision(id = "b7ed18e1b3f5", parent = "375a1a69de7a", message = "create proofreading projects")
public final class CreateProjects implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "projects",
                column("id", bigint()).identity(),
                column("slug", varchar(120)).notNull(),
                column("title", varchar(255)).notNull(),
                column("creator_id", bigint()),
                column("difficulty", varchar(10)).notNull().defaultTo("medium"),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                unique("slug"),
                foreignKey("creator_id").references("users", "id").onDelete(SET_NULL),
                index("creator_id"));
        ops.createTable(
                "pages",
                column("id", bigint()).identity(),
                column("project_id", bigint()).notNull(),
                column("slug", varchar(20)).notNull(),
                column("ordinal", integer()).notNull(),
                column("status", varchar(20)).notNull().defaultTo("untouched"),
                primaryKey("id"),
                foreignKey("project_id").references("projects", "id").onDelete(CASCADE),
                unique("project_id", "slug"),
                check("status in ('untouched', 'in_progress', 'done')").named("pages_status_known"),
                index("project_id", "ordinal"));
    }
}
