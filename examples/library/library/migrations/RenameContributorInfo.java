package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Contributors are named for what they are; constraints keep the names they were made with, which is why the old one
 * is dropped by name.
 */
@Revision(id = "5ced21a5b2d5", parent = "9339e279f4d7", message = "rename contributor info to contributors")
public final class RenameContributorInfo implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.renameTable("contributor_info", "contributors");
        ops.alterTable(
                "contributors",
                dropConstraint(unique("name").named("contributor_info_name_key")),
                addConstraint(unique("name")),
                addColumn(column("user_id", bigint())),
                addConstraint(foreignKey("user_id").references("users", "id").onDelete(SET_NULL)));
    }
}
