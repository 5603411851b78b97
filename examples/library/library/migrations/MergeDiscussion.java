package library.migrations;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** The discussion joins the library: from here on the history has one head again. */
@Revision(
        id = "9339e279f4d7",
        parent = {"734b3e2103de", "61d07e289cbf"},
        message = "merge discussion")
public final class MergeDiscussion implements Migration {

    @Override
    public void upgrade(Ops ops) {}
}
