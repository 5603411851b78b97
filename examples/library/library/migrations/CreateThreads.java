package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A board has threads, the one with the newest post first, and a thread has posts. */
@Revision(id = "58c7666820f8", parent = "7b75e7ebcbe3", message = "create threads and posts")
public final class CreateThreads implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "threads",
                column("id", bigint()).identity(),
                column("board_id", bigint()).notNull(),
                column("author_id", bigint()).notNull(),
                column("title", varchar(255)).notNull(),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                column("updated_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                foreignKey("board_id").references("boards", "id").onDelete(CASCADE),
                foreignKey("author_id").references("users", "id"),
                index(key("board_id"), key("updated_at").desc()),
                index("author_id"));
        ops.createTable(
                "posts",
                column("id", bigint()).identity(),
                column("thread_id", bigint()).notNull(),
                column("author_id", bigint()).notNull(),
                column("content", text()).notNull(),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                foreignKey("thread_id").references("threads", "id").onDelete(CASCADE),
                foreignKey("author_id").references("users", "id"),
                index("thread_id", "created_at"),
                index("author_id"));
    }
}
