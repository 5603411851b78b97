package quickstart.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Accounts are the customers, and the first two are there from the start. */
@Revision(id = "91b0de44a7c3", message = "create account")
public final class CreateAccount implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "account",
                column("id", bigint()).identity(),
                column("email", varchar(254)).notNull(),
                column("name", varchar(100)).notNull(),
                primaryKey("id"),
                unique("email"));
        ops.insertRows(
                "account",
                row("email", "ada@example.com", "name", "Ada's Analytical Engines"),
                row("email", "grace@example.com", "name", "Grace's Compilers"));
    }

    @Override
    public void downgrade(Ops ops) {
        ops.dropTable("account");
    }
}
