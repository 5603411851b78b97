package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A text is a tree of sections, and a section a list of blocks: verses, paragraphs, headings. */
@Revision(id = "80d3aacba61f", parent = "1c49fc481c41", message = "create texts")
public final class CreateTexts implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "texts",
                column("id", bigint()).identity(),
                column("slug", varchar(120)).notNull(),
                column("title", varchar(500)).notNull(),
                column("header", text()),
                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                primaryKey("id"),
                unique("slug"));
        ops.createTable(
                "text_sections",
                column("id", bigint()).identity(),
                column("text_id", bigint()).notNull(),
                column("parent_id", bigint()),
                column("slug", varchar(120)).notNull(),
                column("title", varchar(500)).notNull(),
                column("ordinal", integer()).notNull(),
                primaryKey("id"),
                foreignKey("text_id").references("texts", "id").onDelete(CASCADE),
                foreignKey("parent_id").references("text_sections", "id").onDelete(CASCADE),
                unique("text_id", "slug"),
                index("text_id", "ordinal"),
                index("parent_id"));
        ops.createTable(
                "text_blocks",
                column("id", bigint()).identity(),
                column("section_id", bigint()).notNull(),
                column("ordinal", integer()).notNull(),
                column("content", text()).notNull(),
                primaryKey("id"),
                foreignKey("section_id").references("text_sections", "id").onDelete(CASCADE),
                index("section_id", "ordinal"));
    }
}
