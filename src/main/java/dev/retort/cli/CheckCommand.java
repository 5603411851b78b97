package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.SchemaDiffersException;
import dev.retort.diff.SchemaDiff;
import dev.retort.schema.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = {
            "Fail when the database has not the schema that the code declares.",
            "Sends nothing but queries, unless --scratch lets it try texts in a scratch place of the engine."
        },
        footer = "  retort check --schema-from com.acme.Shop.SCHEMA")
final class CheckCommand implements Runnable {

    private final Session session;

    @Mixin
    ComparedPartOptions part = new ComparedPartOptions();

    @Option(
            names = "--scratch",
            description = "Try texts that differ in a scratch place of the engine, which is gone afterwards.")
    boolean scratch;

    @Mixin
    JsonOption json = new JsonOption();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Schema declared = part.declared.in(session);
        Migrator migrator = part.applied(session.withoutMigrations(), session.configuration());
        migrator = scratch ? migrator.comparison(migrator.comparison().inScratch()) : migrator;
        SchemaDiff diff;
        try {
            diff = migrator.check(declared);
        } catch (SchemaDiffersException e) {
            if (json.isOn) {
                session.answer(DiffDocument.of(e.diff()));
            }
            throw e;
        }
        if (json.isOn) {
            session.answer(DiffDocument.of(diff));
        } else {
            session.report("the database has the declared schema");
            diff.remarks().forEach(remark -> session.remark(remark.describe()));
        }
    }
}
