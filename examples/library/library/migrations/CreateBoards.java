package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Here begins the branch of the discussion, on which others worked while the library went on. */
@Revision(id = "7b75e7ebcbe3", parent = "80d3aacba61f", branch = "discussion", message = "create discussion boards")
public final class CreateBoards implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "boards",
                column("id", bigint()).identity(),
                column("slug", varchar(140)).notNull(),
                column("title", varchar(255)).notNull(),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                unique("slug"));
    }
}
