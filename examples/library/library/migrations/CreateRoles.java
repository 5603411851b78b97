package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Roles say what a user may do; the downgrade is written by hand, because rows that were inserted are not undone by
 * themselves.
 */
@Revision(id = "1c49fc481c41", parent = "a42641406959", message = "create roles")
public final class CreateRoles implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "roles",
                column("id", bigint()).identity(),
                column("name", varchar(40)).notNull(),
                primaryKey("id"),
                unique("name"));
        ops.createTable(
                "user_roles",
                column("user_id", bigint()),
                column("role_id", bigint()),
                primaryKey("user_id", "role_id"),
                foreignKey("user_id").references("users", "id").onDelete(CASCADE),
                foreignKey("role_id").references("roles", "id").onDelete(CASCADE),
                index("role_id"));
        ops.insertRows("roles", row("name", "proofreader"), row("name", "moderator"), row("name", "administrator"));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.dropTable("user_roles");
        ops.dropTable("roles");
    }
}
