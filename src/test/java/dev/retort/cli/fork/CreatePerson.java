package dev.retort.cli.fork;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Where the history begins. */
@Revision(id = "91b0de44a7c3", message = "create person")
public final class CreatePerson implements Migration {

    @Override
    public void upgrade(Ops ops) {}
}
