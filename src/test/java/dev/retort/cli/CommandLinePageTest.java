package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The page of the command line: its blocks are what is printed, run one after the other, and its tables are the options.
 *
 * <p>{@code -Dretort.docs.update=true} writes both anew; read them then.
 */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("docs/command-line.md");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern SCAN = Pattern.compile("<!-- scans ([\\w.]+) -->");

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void copy_sources_that_a_command_changes() throws IOException {
        Path sources = Path.of("src/test/java/dev/retort/cli/fork");
        Path copy = Files.createDirectories(directory.resolve("shop/sources/dev/retort/cli/fork"));
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void the_page_says_what_is_printed() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> written = written(page);
        if (Boolean.getBoolean("retort.docs.update")) {
            Files.write(PAGE, written);
            page = written;
        }
        assertThat(page).isEqualTo(written);
    }

    @Test
    void every_command_stands_there_with_an_example() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(commands().subcommands().keySet())
                .filteredOn(name -> !name.equals("help"))
                .allSatisfy(name -> assertThat(page).contains("$ retort " + name));
    }

    @Test
    void every_setting_stands_there() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Setting.keys()).allSatisfy(key -> assertThat(page).contains("`" + key));
    }

    private List<String> written(List<String> page) {
        List<String> written = new ArrayList<>();
        boolean inConsole = false;
        boolean inTable = false;
        String scan = "quickstart.migrations";
        for (String line : page) {
            Matcher scans = SCAN.matcher(line);
            scan = scans.matches() ? scans.group(1) : scan;
            if (inTable && !line.startsWith("|")) {
                inTable = false;
            }
            if (inConsole && line.equals("```")) {
                inConsole = false;
            }
            boolean isCommand = inConsole && line.startsWith("$ retort ");
            if ((!inConsole || isCommand) && !inTable) {
                written.add(line);
            }
            if (isCommand) {
                written.addAll(printed(line.substring("$ retort ".length()), scan));
            }
            inConsole |= line.equals("```console");
            if (line.equals("<!-- the options of each command -->")) {
                written.addAll(options());
                inTable = true;
            }
        }
        return written;
    }

    private List<String> printed(String command, String scan) {
        List<String> args = new ArrayList<>();
        for (Matcher words = WORD.matcher(command); words.find(); ) {
            String word =
                    words.group(1) != null ? words.group(1) : words.group(2) != null ? words.group(2) : words.group(3);
            boolean isPlace = word.equals("shop") || word.startsWith("shop/");
            args.add(isPlace ? directory.resolve(word).toString() : word);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("VISUAL", "true");
        if (!args.contains("--config")) {
            environment.put("RETORT_URL", "jdbc:h2:file:" + directory.resolve("database"));
            environment.put("RETORT_SCAN", scan);
        }
        CliRun run = CliRun.of(environment, args.toArray(String[]::new));
        String text = run.text()
                .replace(directory + "/", "")
                .replaceAll("V\\d{8}_\\d{4}_", "V20261122_1431_")
                .replaceAll("\"millis\": \\d+", "\"millis\": 7");
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static CommandSpec commands() {
        Secrets secrets = Secrets.of(new String[0], Map.of());
        DatabaseOptions options = new DatabaseOptions(Map.of(), secrets);
        java.io.PrintWriter nowhere = new java.io.PrintWriter(java.io.Writer.nullWriter());
        return new CommandTree(new Session(nowhere, nowhere, options, Map.of()), secrets, options, List.of()).spec();
    }

    private static List<String> options() {
        List<String> rows = new ArrayList<>(List.of("| command | option | |", "|---|---|---|"));
        for (CommandLine command : commands().subcommands().values()) {
            String name = command.getCommandName();
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.inherited()) {
                    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                    rows.add("| `" + name + "` | `" + String.join("`, `", option.names()) + value + "` | "
                            + String.join(" ", option.description()) + " |");
                }
            }
        }
        return rows;
    }
}
