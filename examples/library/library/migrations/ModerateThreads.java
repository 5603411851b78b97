package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Moderators pin and lock threads, and a post can answer another one. */
@Revision(id = "61d07e289cbf", parent = "181612ef255f", message = "moderate threads")
public final class ModerateThreads implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "threads",
                addColumn(column("is_pinned", bool()).notNull().defaultTo(false)),
                addColumn(column("is_locked", bool()).notNull().defaultTo(false)));
        ops.alterTable(
                "posts",
                addColumn(column("edited_at", timestampWithTimeZone())),
                addColumn(column("reply_to_id", bigint())),
                addConstraint(
                        foreignKey("reply_to_id").references("posts", "id").onDelete(SET_NULL)));
        ops.createIndex("posts", index("reply_to_id"));
    }
}
