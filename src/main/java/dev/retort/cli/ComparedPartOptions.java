package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which schema the code declares, and what of a database is compared with it. */
final class ComparedPartOptions {

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

    /** Whether any of these options is said. */
    boolean isSaid() {
        return declared.isSaid() || !ignoredTables.isEmpty() || !schemas.isEmpty() || !kinds.isEmpty();
    }

    /** The migrator, comparing what these options say. */
    Migrator applied(Migrator migrator, Configuration said) {
        Comparison comparison = migrator.comparison()
                .ignoringTables(list(ignoredTables, said, "ignore-tables"))
                .schemas(list(schemas, said, "include-schemas"));
        for (String kind : list(kinds, said, "include-kinds")) {
            comparison = comparison.kinds(kind(kind));
        }
        return migrator.comparison(comparison);
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
}
