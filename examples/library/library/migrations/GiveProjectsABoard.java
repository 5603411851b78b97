package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Each project gets a board; on the way down the boards stay with all that was written on them, under slugs by which
 * the upgrade finds them again.
 */
@Revision(id = "181612ef255f", parent = "58c7666820f8", dependsOn = "b7ed18e1b3f5", message = "give projects a board")
public final class GiveProjectsABoard implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.execute("""
                insert into boards (slug, title)
                select concat('project-', p.slug), p.title from projects p
                where not exists (select 1 from boards b where b.slug = concat('project-', p.slug))""");
        ops.addColumn("projects", column("board_id", bigint()));
        ops.execute("""
                update projects set board_id =
                (select b.id from boards b where b.slug = concat('project-', projects.slug))""");
        ops.alterTable(
                "projects",
                addConstraint(foreignKey("board_id").references("boards", "id")),
                addConstraint(unique("board_id")));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.execute("""
                update boards set slug =
                (select concat('project-', p.slug) from projects p where p.board_id = boards.id)
                where exists (select 1 from projects p where p.board_id = boards.id)""");
        ops.alterTable(
                "projects",
                dropConstraint(unique("board_id")),
                dropConstraint(foreignKey("board_id").references("boards", "id")),
                dropColumn("board_id"));
    }
}
