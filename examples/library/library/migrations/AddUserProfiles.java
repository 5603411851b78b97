package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Users show a name and say something about themselves; moderators verify and ban. */
@Revision(id = "b93f6ea130ef", parent = "c4c3677bea4b", message = "add user profiles")
public final class AddUserProfiles implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "users",
                addColumn(column("display_name", varchar(120))),
                addColumn(column("about", text()).notNull().defaultTo("")),
                addColumn(column("is_verified", bool()).notNull().defaultTo(false)),
                addColumn(column("is_banned", bool()).notNull().defaultTo(false)));
        ops.execute(sql("update users set display_name = username").nothingToUndo());
        ops.setNotNull("users", "display_name");
    }
}
