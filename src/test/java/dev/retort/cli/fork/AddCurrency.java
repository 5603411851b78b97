package dev.retort.cli.fork;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** The other head, of a branch with a name. */
@Revision(id = "8d41f0aa73b2", parent = "91b0de44a7c3", branch = "billing", message = "add currency")
public final class AddCurrency implements Migration {

    @Override
    public void upgrade(Ops ops) {}
}
