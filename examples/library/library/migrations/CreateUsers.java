package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Readers and proofreaders have an account. */
@Revision(id = "a42641406959", message = "create users")
public final class CreateUsers implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "users",
                column("id", bigint()).identity(),
                column("username", varchar(64)).notNull(),
                column("email", varchar(254)).notNull(),
                column("password_hash", varchar(255)).notNull(),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                unique("username"),
                unique("email"));
    }
}
