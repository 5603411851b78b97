package dev.retort.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the source files: their length, their packages, and the list of public types. */
class SourceFilesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int CEILING = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed|static) )*(?:class|interface|@interface|enum|record) (\\w+)",
            Pattern.MULTILINE);

    @Test
    void no_file_is_longer_than_the_ceiling() throws IOException {
        for (String root : List.of("src/main/java", "src/test/java", "examples")) {
            for (Path file : javaFiles(Path.of(root))) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(CEILING);
            }
        }
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        for (Path file : javaFiles(MAIN)) {
            Path info = file.resolveSibling("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).startsWith("/**").contains("@NullMarked");
        }
    }

    /** Adding a public type is a decision: it changes {@code src/test/resources/public-types.txt} in the same commit. */
    @Test
    void the_public_types_are_those_of_the_list() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Path file : javaFiles(MAIN)) {
            Matcher matcher = PUBLIC_TYPE.matcher(Files.readString(file));
            while (matcher.find()) {
                String folder = MAIN.relativize(file.getParent())
                        .toString()
                        .replace('/', '.')
                        .replace('\\', '.');
                found.add(folder + "." + matcher.group(1));
            }
        }
        List<String> listed = Files.readAllLines(Path.of("src/test/resources/public-types.txt"));
        assertThat(found).containsExactlyElementsOf(listed);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
