package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.diff.SchemaDiff;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of the database is compared with the schema that the code declares, and how. */
final class ComparisonOptions {

    @Mixin
    ComparedPartOptions part = new ComparedPartOptions();

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
        return part.isSaid() || noScratch || !renames.isEmpty();
    }

    /** The migrator, comparing as these options say. */
    Migrator applied(Migrator migrator, Session session, Schema declared) {
        Migrator compared = part.applied(migrator, session.configuration());
        Comparison comparison = compared.comparison();
        for (String rename : renames) {
            comparison = renaming(comparison, rename, declared);
        }
        return compared.comparison(noScratch ? comparison.withoutScratch() : comparison);
    }

    /** {@code bill=invoice} is a table; {@code invoice.total=amount} a column, where the declared schema has that table. */
    private static Comparison renaming(Comparison comparison, String said, Schema declared) {
        int equals = said.indexOf('=');
        if (equals < 1 || equals == said.length() - 1) {
            throw CommandException.usage(
                    "--rename cannot be '" + said + "'.",
                    "It is a name before, '=' and the name now.",
                    "Write --rename bill=invoice for a table, --rename invoice.total=amount for a column.");
        }
        String before = said.substring(0, equals);
        String now = said.substring(equals + 1);
        int dot = before.lastIndexOf('.');
        boolean isColumn = dot > 0
                && declared.table(QualifiedName.parse(before.substring(0, dot))).isPresent();
        return isColumn
                ? comparison.renamingColumn(before.substring(0, dot), before.substring(dot + 1), now)
                : comparison.renamingTable(before, now);
    }

    /** Refuses renames of what is not there, which are most likely misspelt. */
    void requireRenamed(SchemaDiff diff) {
        List<String> lines = diff.lines();
        for (String said : renames) {
            int equals = said.indexOf('=');
            int dot = said.lastIndexOf('.', equals);
            String table = "rename table " + said.substring(0, equals) + " to ";
            String column = "alter table " + said.substring(0, Math.max(dot, 0)) + ": rename column "
                    + said.substring(dot + 1, equals) + " to " + said.substring(equals + 1);
            if (lines.stream().noneMatch(line -> line.startsWith(table) || line.equals(column))) {
                throw CommandException.usage(
                        "--rename " + said + " renames nothing.",
                        "There has to be a table or a column of the one name in the database and of the other in the"
                                + " declared schema, and none of it in both.",
                        "Look at the names with `retort diff`, or leave the option out.");
            }
        }
    }
}
