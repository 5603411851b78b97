package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.autogenerate.GeneratedSource;
import dev.retort.diff.SchemaDiff;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description = {
            "Show what differs between the database and the schema that the code declares.",
            "Nothing of the database is changed."
        },
        footer = {
            "  retort diff --schema-from com.acme.Shop.SCHEMA",
            "  retort diff --schema-from com.acme.Shop.SCHEMA --format html --output diff.html"
        })
final class DiffCommand implements Runnable {

    private final Session session;

    @Mixin
    ComparisonOptions comparison = new ComparisonOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (unless said), java (as words of a migration), or html.")
    @Nullable
    String format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write into this file, in UTF-8, instead of showing it.")
    @Nullable
    Path output;

    @Mixin
    JsonOption json = new JsonOption();

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (format != null && !List.of("text", "java", "html").contains(format)) {
            throw CommandException.usage(
                    "--format cannot be '" + format + "'.",
                    "Differences are shown as text, java or html.",
                    "Write one of these.");
        }
        json.requireAlone(format, output);
        Schema declared = comparison.part.declared.in(session);
        Migrator migrator = comparison.applied(session.withoutMigrations(), session, declared);
        SchemaDiff diff = migrator.diff(declared);
        comparison.requireRenamed(diff);
        if (json.isOn) {
            session.answer(DiffDocument.of(diff));
            return;
        }
        String text = text(diff, migrator.naming());
        if (output != null) {
            OutputFile.write(output, text);
            session.report("wrote " + output);
        } else if (diff.isEmpty() && !"html".equals(format)) {
            session.report("nothing differs");
            diff.remarks().forEach(remark -> session.remark(remark.describe()));
        } else {
            session.answer(text);
        }
        if ("java".equals(format) && !diff.isEmpty()) {
            diff.remarks().forEach(remark -> session.remark(remark.describe()));
        }
    }

    private String text(SchemaDiff diff, NamingConvention naming) {
        return switch (format == null ? "text" : format) {
            case "java" -> GeneratedSource.statements(diff.operations(), naming);
            case "html" -> diff.toHtml();
            default -> diff.toText();
        };
    }
}
