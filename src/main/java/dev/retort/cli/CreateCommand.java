package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.schema.Schema;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "create",
        description = "Make the schema that the code declares in an empty database, which stands at the heads then.",
        footer = "  retort create --schema-from com.acme.Shop.SCHEMA")
final class CreateCommand implements Runnable {

    private final Session session;

    @Mixin
    ComparedPartOptions part = new ComparedPartOptions();

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Schema declared = part.declared.in(session);
        Migrator migrator = part.applied(session.toWrite(), session.configuration());
        List<String> heads = migrator.create(declared);
        int tables = declared.tables().size();
        session.report("made " + tables + (tables == 1 ? " table" : " tables") + "; the database is at "
                + Session.place(heads));
    }
}
