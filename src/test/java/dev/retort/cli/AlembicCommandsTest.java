package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Current;
import dev.retort.Migrator;
import dev.retort.RevisionDraft;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** What the page for those who come from Alembic says of its command line: every option and rule, with what is here. */
class AlembicCommandsTest {

    private static final Path PAGE = Path.of("docs/coming-from-alembic.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("\\b([a-z]\\w*)\\(");

    /** The options of Alembic 1.19 that all of its commands have, and those of each command. */
    private static final List<String> OPTIONS = List.of(
            "--version",
            "-c",
            "-n",
            "-x",
            "--raiseerr",
            "-q",
            "list_templates",
            "init DIR",
            "init --template",
            "init --package",
            "revision",
            "revision --message",
            "revision --autogenerate",
            "revision --sql",
            "revision --head",
            "revision --splice",
            "revision --branch-label",
            "revision --version-path",
            "revision --rev-id",
            "revision --depends-on",
            "revision(process_revision_directives)",
            "check",
            "merge REV...",
            "merge --message",
            "merge --branch-label",
            "merge --rev-id",
            "merge --splice",
            "upgrade REV",
            "upgrade --sql",
            "upgrade --tag",
            "downgrade REV",
            "downgrade --sql",
            "downgrade --tag",
            "show REV",
            "history",
            "history --rev-range",
            "history --verbose",
            "history --indicate-current",
            "heads",
            "heads --verbose",
            "heads --resolve-dependencies",
            "branches",
            "branches --verbose",
            "current",
            "current --verbose",
            "current --check-heads",
            "stamp REV...",
            "stamp --sql",
            "stamp --tag",
            "stamp --purge",
            "edit REV",
            "ensure_version",
            "ensure_version --sql");

    private record Row(String alembic, String here) {

        boolean isWithout() {
            return here.startsWith("none: ") && here.length() > "none: ".length() + 10;
        }

        List<String> said() {
            List<String> said = new ArrayList<>();
            Matcher code = CODE.matcher(here);
            while (code.find()) {
                said.add(code.group(1));
            }
            return said;
        }
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("## Command line"), lines.size())) {
            if (line.startsWith("| ") && !line.startsWith("| Alembic ")) {
                String[] cells = line.split("\\|", -1);
                rows.add(new Row(cells[1].strip(), cells[2].strip()));
            }
        }
        return rows;
    }

    private static CommandSpec commands() {
        Secrets secrets = Secrets.of(new String[0], Map.of());
        DatabaseOptions options = new DatabaseOptions(Map.of(), secrets);
        java.io.PrintWriter nowhere = new java.io.PrintWriter(java.io.Writer.nullWriter());
        return new CommandTree(new Session(nowhere, nowhere, options, Map.of()), secrets, options, List.of()).spec();
    }

    @Test
    void every_option_of_alembic_stands_there() throws IOException {
        List<String> first = rows().stream()
                .map(row -> row.alembic().replaceAll("^`([^`]*)`.*", "$1"))
                .toList();
        assertThat(first).containsAll(OPTIONS);
    }

    @Test
    void every_rule_of_revision_stands_there() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> rules = lines.subList(lines.indexOf("### Rules of `revision`"), lines.size()).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Alembic "))
                .toList();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(19);
    }

    @Test
    void each_row_names_what_is_here_or_says_why_there_is_nothing() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(90)
                .allSatisfy(row -> assertThat(row.isWithout()
                                || !row.said().isEmpty()
                                || row.here().startsWith("1 for what failed"))
                        .as(row.toString())
                        .isTrue());
    }

    @Test
    void each_command_and_option_that_is_named_exists() throws IOException {
        Set<String> methods = new HashSet<>(Set.of("RetortCli", "command", "configure"));
        for (Class<?> type : List.of(
                Migrator.class, RevisionDraft.class, Current.class, Migration.class, Ops.class, RetortCli.class)) {
            for (Method method : type.getMethods()) {
                methods.add(method.getName());
            }
        }
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            for (String said : row.said()) {
                check(said, methods, row, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void check(String said, Set<String> methods, Row row, List<String> faults) {
        CommandSpec command = commands();
        if (said.startsWith("-") || said.startsWith("retort ")) {
            for (String word : said.replaceFirst("^retort ", "").split(" ", -1)) {
                if (word.startsWith("-")) {
                    boolean isThere = command.optionsMap().containsKey(word)
                            || (!said.startsWith("retort ") && isOfSome(word, command));
                    if (!isThere) {
                        faults.add(word + ": " + row);
                    }
                } else if (command.subcommands().containsKey(word)) {
                    command = command.subcommands().get(word).getCommandSpec();
                } else {
                    faults.add(word + ": " + row);
                }
            }
            return;
        }
        Matcher method = METHOD.matcher(said);
        while (method.find()) {
            if (!methods.contains(method.group(1))) {
                faults.add(method.group(1) + "(): " + row);
            }
        }
    }

    private static boolean isOfSome(String option, CommandSpec root) {
        return root.subcommands().values().stream()
                .anyMatch(command -> command.getCommandSpec().optionsMap().containsKey(option));
    }
}
