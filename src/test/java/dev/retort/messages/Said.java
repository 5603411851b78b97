package dev.retort.messages;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import java.util.function.Consumer;

/** Migrations that say what a test tells them to. */
abstract class Said implements Migration {

    private final Consumer<Ops> upgrade;

    Said(Consumer<Ops> upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public void upgrade(Ops ops) {
        upgrade.accept(ops);
    }

    /** The beginning of a history. */
    @Revision(id = "91b0de44a7c3", message = "create account")
    static final class CreateAccount extends Said {
        CreateAccount(Consumer<Ops> upgrade) {
            super(upgrade);
        }
    }

    /** What follows it. */
    @Revision(id = "3c9a77d1e0b2", parent = "91b0de44a7c3", message = "create invoice")
    static final class CreateInvoice extends Said {
        CreateInvoice(Consumer<Ops> upgrade) {
            super(upgrade);
        }
    }

    /** The beginning of a history whose id is longer than those of Alembic. */
    @Revision(id = "2026_11_26_0930_create_the_accounts_of_customers", message = "create account")
    static final class LongId extends Said {
        LongId(Consumer<Ops> upgrade) {
            super(upgrade);
        }
    }

    /** The beginning of a history that cannot be undone. */
    @Revision(id = "91b0de44a7c3", message = "create account", irreversible = "accounts are kept for ten years")
    static final class Irreversible extends Said {
        Irreversible(Consumer<Ops> upgrade) {
            super(upgrade);
        }
    }

    /** The beginning of a history that commits each operation. */
    @Revision(id = "91b0de44a7c3", message = "create account", transaction = TransactionMode.PER_OPERATION)
    static final class PerOperation extends Said {
        PerOperation(Consumer<Ops> upgrade) {
            super(upgrade);
        }
    }
}
