package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a new dialect costs, counted on that of HSQLDB: the numbers of the page, and what is promised of them.
 *
 * <p>{@code -Dretort.docs.update=true} writes the numbers anew.
 */
class NewDialectPageTest {

    private static final Path PAGE = Path.of("docs/new-dialect.md");
    private static final Path DIALECT = Path.of("src/test/java/dev/retort/dialect/hsqldb");
    private static final int MOST_TO_RUN = 120;
    private static final int MOST_WITH_REFLECTION = 400;

    private static final Pattern PART = Pattern.compile("\\| `(Hsqldb\\w+)` \\| \\d+ \\|(.*)");
    private static final Pattern TO_RUN =
            Pattern.compile("\\| \\*\\*to run migrations\\*\\* \\| \\*\\*\\d+\\*\\* \\|(.*)");
    private static final Pattern WITH_REFLECTION =
            Pattern.compile("\\| \\*\\*with reflection\\*\\* \\| \\*\\*\\d+\\*\\* \\|(.*)");
    private static final Pattern CASES = Pattern.compile("(.*?)\\d+ cases done, \\d+ refused(.*)");

    @Test
    void the_numbers_of_the_page_are_those_of_the_dialect() throws IOException {
        List<String> meant = new ArrayList<>();
        Set<String> parts = new TreeSet<>();
        int sum = 0;
        for (String line : Files.readAllLines(PAGE)) {
            Matcher part = PART.matcher(line);
            Matcher run = TO_RUN.matcher(line);
            Matcher whole = WITH_REFLECTION.matcher(line);
            Matcher cases = CASES.matcher(line);
            if (part.matches()) {
                int lines = lines(DIALECT.resolve(part.group(1) + ".java"));
                sum += lines;
                parts.add(part.group(1) + ".java");
                meant.add("| `" + part.group(1) + "` | " + lines + " |" + part.group(2));
            } else if (run.matches()) {
                assertThat(sum).as("lines to run migrations").isBetween(80, MOST_TO_RUN);
                meant.add("| **to run migrations** | **" + sum + "** |" + run.group(1));
            } else if (whole.matches()) {
                assertThat(sum).as("lines with reflection").isLessThanOrEqualTo(MOST_WITH_REFLECTION);
                meant.add("| **with reflection** | **" + sum + "** |" + whole.group(1));
            } else {
                meant.add(cases.matches() ? cases.group(1) + cases() + cases.group(2) : line);
            }
        }
        if (Boolean.getBoolean("retort.docs.update")) {
            Files.write(PAGE, meant);
        }
        assertThat(Files.readAllLines(PAGE)).isEqualTo(meant);
        assertThat(parts).isEqualTo(files());
    }

    @Test
    void a_line_counts_when_it_says_something() throws IOException {
        Path file = Files.createTempFile("counted", ".java");
        Files.writeString(file, """
                package a;

                import java.util.List;

                /** One. */
                class A { // counts
                    // Does not count.
                    /*
                     * Nor does this.
                     */
                }
                """);
        assertThat(lines(file)).isEqualTo(3);
        Files.delete(file);
    }

    /** The files of the dialect, but for the comment of its package. */
    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(DIALECT)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .forEach(names::add);
            return names;
        }
    }

    /** The lines that are not blank, no import and no comment. */
    private static int lines(Path file) throws IOException {
        int lines = 0;
        boolean inComment = false;
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            boolean begins = text.startsWith("/*");
            boolean counts = !inComment && !begins && !text.isEmpty() && !text.startsWith("//");
            lines += counts && !text.startsWith("import ") ? 1 : 0;
            inComment = (inComment || begins) && !text.endsWith("*/");
        }
        return lines;
    }

    private static String cases() {
        Set<Feature> features = Dialects.offline("hsqldb", 2).traits().features();
        List<ContractCase> cases = DialectContract.cases();
        long refused = cases.stream()
                .filter(tried -> !features.containsAll(tried.needs()))
                .count();
        return (cases.size() - refused) + " cases done, " + refused + " refused";
    }
}
