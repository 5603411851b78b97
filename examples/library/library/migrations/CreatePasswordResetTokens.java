package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Who forgot the password gets a token by mail, of which only the hash is stored. */
@Revision(id = "c4c3677bea4b", parent = "3d5825c48095", message = "create password reset tokens")
public final class CreatePasswordResetTokens implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "password_reset_tokens",
                column("id", bigint()).identity(),
                column("user_id", bigint()).notNull(),
                column("token_hash", varchar(128)).notNull(),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                column("used_at", timestampWithTimeZone()),
                primaryKey("id"),
                foreignKey("user_id").references("users", "id").onDelete(CASCADE),
                unique("token_hash"));
    }
}
