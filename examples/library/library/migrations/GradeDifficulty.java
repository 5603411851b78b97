package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Difficulty becomes a number, by which projects can be sorted; the words come back on the way down. */
@Revision(id = "c3cc00dc2766", parent = "f82884197ef5", message = "grade difficulty")
public final class GradeDifficulty implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "projects",
                dropDefault("difficulty"),
                setType("difficulty", smallint())
                        .using("case difficulty when 'easy' then 1 when 'hard' then 3 else 2 end"),
                setDefault("difficulty", 2),
                addConstraint(check("difficulty between 1 and 3").named("projects_difficulty_graded")));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.alterTable(
                "projects",
                dropConstraint("projects_difficulty_graded"),
                dropDefault("difficulty"),
                setType("difficulty", varchar(10))
                        .using("case difficulty when 1 then 'easy' when 3 then 'hard' else 'medium' end"),
                setDefault("difficulty", "medium"));
    }
}
