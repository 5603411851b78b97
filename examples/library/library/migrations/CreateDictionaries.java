package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A reader looks a word up in one or several dictionaries beside the text. */
@Revision(id = "734b3e2103de", parent = "5e07e2d52808", message = "create dictionaries")
public final class CreateDictionaries implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "dictionaries",
                column("id", bigint()).identity(),
                column("slug", varchar(40)).notNull(),
                column("title", varchar(255)).notNull(),
                primaryKey("id"),
                unique("slug"));
        ops.createTable(
                "dictionary_entries",
                column("id", bigint()).identity(),
                column("dictionary_id", bigint()).notNull(),
                column("headword", varchar(200)).notNull(),
                column("definition", text()).notNull(),
                primaryKey("id"),
                foreignKey("dictionary_id").references("dictionaries", "id").onDelete(CASCADE),
                index("dictionary_id", "headword"));
    }
}
