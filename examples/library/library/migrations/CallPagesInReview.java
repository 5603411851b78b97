package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A page that somebody has worked on is in review, not in progress; the statement says itself how it is undone. */
@Revision(id = "b354aa4e2727", parent = "762104dd2e8a", message = "call pages in review")
public final class CallPagesInReview implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.execute(sql("update page_statuses set name = ? where name = ?", "in_review", "in_progress")
                .undoneBy("update page_statuses set name = ? where name = ?", "in_progress", "in_review"));
    }
}
