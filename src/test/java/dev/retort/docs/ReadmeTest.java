package dev.retort.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.cli.RetortCli;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quickstart.Quickstart;

/** The blocks of README and docs: Java is compiled and run, SQL and output are what it gives. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    /** Its Java and SQL are those of {@link OperationsPageTest}. */
    private static final Path OPERATIONS = Path.of("docs/operations.md");
    /** Its Java is that of {@link EntitiesPageTest}. */
    private static final Path ENTITIES = Path.of("docs/hibernate.md");

    private static final Pattern EXECUTION = Pattern.compile("exec:java@([\\w-]+)");

    @TempDir
    Path directory;

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    static List<Block> java_blocks() throws IOException {
        return blocks("java");
    }

    static List<Block> sql_blocks() throws IOException {
        return blocks("sql");
    }

    private static List<Block> blocks(String language) throws IOException {
        return pages().stream()
                .filter(page -> !page.equals(OPERATIONS) && !page.equals(ENTITIES))
                .flatMap(page -> Block.of(page).stream())
                .filter(block -> block.language().equals(language))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("java_blocks")
    void java_compiles_and_runs_on_h2(Block block) throws Exception {
        Class<?> type = BlockCompiler.compile(block, directory);
        TestDatabase database = Engine.H2.fresh();
        if (block.isMigrationClass() || block.isOperations()) {
            boolean canGoDown =
                    !block.text().contains("inspect()") && !block.text().contains("by hand");
            DocumentedHistory.of(type).goUpAndDown(database, canGoDown);
        } else {
            DocumentedStatements statements =
                    (DocumentedStatements) type.getConstructor().newInstance();
            Migrator migrator = Migrator.configure(database.dataSource()).scan("quickstart.migrations");
            if (block.text().contains("adopt(")) {
                OtherTools.manage(database);
            }
            try (Connection connection = database.connect()) {
                statements.run(database.dataSource(), connection, migrator, new String[] {"current"});
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sql_blocks")
    void sql_is_what_the_java_before_it_gives_on_postgresql(Block sql) {
        List<Block> page = Block.of(sql.page());
        Block java = page.get(page.indexOf(sql) - 1);
        assertThat(java.language()).as("%s: the block before", sql).isEqualTo("java");

        List<String> statements =
                DocumentedHistory.of(BlockCompiler.compile(java, directory)).sql("postgresql", 17);

        assertThat(onOneLine(sql.text())).as("%s", sql).isEqualTo(onOneLine(String.join("\n", statements)));
    }

    private static String onOneLine(String sql) {
        return sql.strip()
                .replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" )", ")")
                .replace("; ", ";\n");
    }

    @Test
    void the_quickstart_prints_what_readme_says() {
        Block output = blockAfter("exec:java@quickstart");
        assertThat(output.language()).isEqualTo("text");
        assertThat(printed()).isEqualToNormalizingNewlines(output.text());
    }

    @Test
    void the_first_migration_of_readme_is_that_of_the_quickstart() throws IOException {
        String file = Files.readString(Path.of("examples/quickstart/quickstart/migrations/CreateInvoice.java"));
        assertThat(file)
                .isEqualToNormalizingNewlines("package quickstart.migrations;\n\n"
                        + Block.of(README).get(0).text());
    }

    @Test
    void every_maven_execution_that_is_named_exists() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (Path page : pages()) {
            Matcher named = EXECUTION.matcher(Files.readString(page));
            while (named.find()) {
                assertThat(pom).as(page.toString()).contains("<id>" + named.group(1) + "</id>");
            }
        }
    }

    @Test
    void every_line_of_the_cheat_sheet_begins_with_a_command() {
        Migrator migrator = Migrator.offline("h2", 2).scan("quickstart.migrations");
        Block sheet = Block.of(README).stream()
                .filter(block -> block.language().equals("console"))
                .findFirst()
                .orElseThrow();
        for (String line : sheet.text().split("\\s{2,}|\n", 0)) {
            String command = line.split(" ", 2)[0];
            PrintWriter out = new PrintWriter(new StringWriter());
            assertThat(RetortCli.run(migrator, out, out, command, "--help"))
                    .as(line)
                    .isZero();
        }
    }

    @Test
    void readme_has_the_coordinates_of_the_pom() throws IOException {
        String version = tag(Files.readString(Path.of("pom.xml")), "version");
        assertThat(Files.readString(README)).contains("<version>" + version + "</version>");
        assertThat(Files.readString(Path.of("docs/finding-migrations.md")))
                .contains("<version>" + version + "</version>", ":" + version + ":processor\"");
    }

    private static String tag(String xml, String name) {
        int begin = xml.indexOf("<" + name + ">") + name.length() + 2;
        return xml.substring(begin, xml.indexOf("</" + name + ">", begin));
    }

    @Test
    void links_lead_to_files() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:]+)\\)");
        for (Path page : pages()) {
            Matcher links = link.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1)))
                        .as(page.toString())
                        .exists();
            }
        }
    }

    @Test
    void readme_has_200_lines_at_most() {
        assertThat(Block.lines(README)).hasSizeLessThanOrEqualTo(200);
    }

    private static Block blockAfter(String command) {
        List<Block> blocks = Block.of(README);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).text().contains(command)) {
                return blocks.get(i + 1);
            }
        }
        throw new AssertionError("No block has " + command);
    }

    private static String printed() {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, UTF_8)) {
            System.setOut(captured);
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(UTF_8);
    }
}
