package dev.retort.cli.fork;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** One head. */
@Revision(id = "b2207c41d9e8", parent = "91b0de44a7c3", message = "split person name")
public final class SplitName implements Migration {

    @Override
    public void upgrade(Ops ops) {}
}
