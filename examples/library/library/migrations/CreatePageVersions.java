package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Each time that a page is saved makes a version of it, so that nothing a proofreader wrote is lost. */
@Revision(id = "03535ad089d7", parent = "b7ed18e1b3f5", message = "create page versions")
public final class CreatePageVersions implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "page_versions",
                column("id", bigint()).identity(),
                column("page_id", bigint()).notNull(),
                column("author_id", bigint()),
                column("number", integer()).notNull(),
                column("content", text()).notNull(),
                column("summary", varchar(255)).notNull().defaultTo(""),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                foreignKey("page_id").references("pages", "id").onDelete(CASCADE),
                foreignKey("author_id").references("users", "id"),
                unique("page_id", "number"));
        ops.createIndex(
                "page_versions", index(key("author_id"), key("created_at").desc()));
    }
}
