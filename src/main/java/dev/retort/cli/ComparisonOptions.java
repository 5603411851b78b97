package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.diff.Rename;
import dev.retort.diff.SchemaDiff;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of the database is compared with the schema that the code declares, and how. */
final class ComparisonOptions {

    @Mixin
    DeclaredSchemaOption declared = new DeclaredSchemaOption();

    @Option(
            names = "--ignore-tables",
            paramLabel = "PATTERN[,...]",
            hideParamSyntax = true,
            split = ",",
            description = "Tables that are not compared, such as tmp_*.")
    List<String> ignoredTables = new ArrayList<>();

    @Option(
            names = "--include-schemas",
            paramLabel = "NAME[,...]",
            hideParamSyntax = true,
            split = ",",
            description = "Schemas that are compared besides the default one and those that the declared schema names.")
    List<String> schemas = new ArrayList<>();

    @Option(
            names = "--include-kinds",
            paramLabel = "KIND[,...]",
            hideParamSyntax = true,
            split = ",",
            description = "Kinds of objects that are compared though none is declared: view, sequence, function ...")
    List<String> kinds = new ArrayList<>();

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A table or, as table.old=new, a column that had another name before; repeatable.")
    List<String> renames = new ArrayList<>();

    @Option(
            names = "--no-scratch",
            description = "Send nothing but queries: texts are not tried in a scratch place of the engine.")
    boolean noScratch;

    /** Whether any of these options is said. */
    boolean isSaid() {
        return declared.place != null
                || noScratch
                || !ignoredTables.isEmpty()
                || !schemas.isEmpty()
                || !kinds.isEmpty()
                || !renames.isEmpty();
    }

    /** The schema that the code declares. */
    Schema declared(Session session) {
        return declared.in(session);
    }

    /** The migrator, comparing as these options say. */
    Migrator applied(Migrator migrator, Session session, Schema schema) {
        Configuration said = session.configuration();
        Comparison comparison = migrator.comparison();
        comparison = comparison.ignoringTables(list(ignoredTables, said, "ignore-tables"));
        comparison = comparison.schemas(list(schemas, said, "include-schemas"));
        for (String kind : list(kinds, said, "include-kinds")) {
            comparison = comparison.kinds(kind(kind));
        }
        for (String rename : renames) {
            comparison = renaming(comparison, rename, schema);
        }
        return migrator.comparison(noScratch ? comparison.withoutScratch() : comparison);
    }

    private static String[] list(List<String> option, Configuration said, String key) {
        String value = option.isEmpty() ? said.value(key) : null;
        List<String> all = value == null ? option : List.of(value.split(",", -1));
        return all.stream().map(String::strip).filter(text -> !text.isEmpty()).toArray(String[]::new);
    }

    private static SchemaObject.Kind kind(String said) {
        String words = said.toLowerCase(Locale.ROOT).replace('-', ' ');
        List<String> all = new ArrayList<>();
        for (SchemaObject.Kind kind : SchemaObject.Kind.values()) {
            if (kind.words().equals(words)) {
                return kind;
            }
            all.add(kind.words().replace(' ', '-'));
        }
        throw CommandException.usage(
                "--include-kinds cannot be '" + said + "'.",
                "The kinds are " + String.join(", ", all) + ".",
                "Write one of these, or several with commas.");
    }

    /** {@code bill=invoice} is a table; {@code invoice.total=amount} a column, where the declared schema has that table. */
    private static Comparison renaming(Comparison comparison, String said, Schema schema) {
        int equals = said.indexOf('=');
        int dot = equals < 0 ? -1 : said.lastIndexOf('.', equals);
        if (equals < 1 || equals == said.length() - 1) {
            throw CommandException.usage(
                    "--rename cannot be '" + said + "'.",
                    "It is a name before, '=' and the name now.",
                    "Write --rename bill=invoice for a table, --rename invoice.total=amount for a column.");
        }
        String before = said.substring(0, equals);
        String now = said.substring(equals + 1);
        boolean isColumn = dot > 0
                && schema.table(QualifiedName.parse(before.substring(0, dot))).isPresent();
        return isColumn
                ? comparison.renamingColumn(before.substring(0, dot), before.substring(dot + 1), now)
                : comparison.renamingTable(before, now);
    }

    /** Says what may be a rename, and how to say that it is one. */
    static void propose(Session session, SchemaDiff diff) {
        for (Rename rename : diff.proposals()) {
            session.remark("may be a rename: " + rename.describe() + " (" + rename.evidence() + "); if it is, say "
                    + option(rename) + ", or " + rename.word() + " in the schema");
        }
    }

    private static String option(Rename rename) {
        return rename.column() == null
                ? "--rename " + rename.table().beside(rename.from()) + "=" + rename.table()
                : "--rename " + rename.table() + "." + rename.from() + "=" + rename.column();
    }
}
