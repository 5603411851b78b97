package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.SET_NULL;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A user who leaves takes nothing away: the versions of the pages stay, without an author. */
@Revision(id = "695e23743e82", parent = "2e047324bca5", message = "keep versions of deleted users")
public final class KeepVersionsOfDeletedUsers implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "page_versions",
                dropConstraint(foreignKey("author_id").references("users", "id")),
                addConstraint(foreignKey("author_id").references("users", "id").onDelete(SET_NULL)));
    }
}
