package dev.retort.messages.failing;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A migration that can be found and not made. */
@Revision(id = "91b0de44a7c3", message = "create account")
public final class FailingConstructor implements Migration {

    /** Fails. */
    public FailingConstructor() {
        throw new IllegalStateException("no configuration");
    }

    @Override
    public void upgrade(Ops ops) {}
}
