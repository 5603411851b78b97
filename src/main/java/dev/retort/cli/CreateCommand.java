package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.schema.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "create",
        description = "Make the schema that the code declares in an empty database, which stands at the heads then.",
        footer = "  retort create --schema-from com.acme.Shop.SCHEMA")
final class CreateCommand implements Runnable {

    private final Session session;

    @Mixin
    ComparisonOptions comparison = new ComparisonOptions();

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Schema declared = comparison.declared(session);
        Migrator migrator = comparison.applied(session.toWrite(), session, declared);
        migrator.create(declared);
        session.report("made " + declared.tables().size() + " tables; the database is at "
                + Session.place(migrator.current().ids()));
    }
}
