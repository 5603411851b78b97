package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Entries of one dictionary with the same headword are numbered, in the order in which they stand, and the number
 * tells them apart.
 */
@Revision(id = "2e047324bca5", parent = "69345a18012c", message = "number homonyms")
public final class NumberHomonyms implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.addColumn(
                "dictionary_entries", column("homonym", smallint()).notNull().defaultTo(1));
        ops.execute(sql("""
                        update dictionary_entries set homonym =
                        (select count(*) from dictionary_entries e
                        where e.dictionary_id = dictionary_entries.dictionary_id
                        and e.headword = dictionary_entries.headword
                        and e.id <= dictionary_entries.id)""").nothingToUndo());
        ops.dropIndex("dictionary_entries", index("dictionary_id", "headword"));
        ops.createIndex(
                "dictionary_entries",
                index("dictionary_id", "headword", "homonym").unique());
    }
}
