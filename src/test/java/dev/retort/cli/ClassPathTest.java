package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path directory = Path.of("");

    private void directoryWith(String name, String file) throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve(name)).resolve(file), "found");
    }

    private boolean finds(String paths, String file) {
        try (ClassPath opened = ClassPath.open(List.of(paths), directory::resolve, false)) {
            return opened.loader().getResource(file) != null;
        }
    }

    @Test
    void entries_have_commas_between_them_or_what_java_takes() throws IOException {
        directoryWith("classes", "one.txt");
        directoryWith("more", "two.txt");
        Files.createDirectories(directory.resolve("lib"));
        for (String paths : List.of("classes,more", "classes , lib/*, more", "classes" + File.pathSeparator + "more")) {
            assertThat(finds(paths, "one.txt")).as(paths).isTrue();
            assertThat(finds(paths, "two.txt")).as(paths).isTrue();
        }
    }

    @Test
    void a_comma_may_be_part_of_a_name() throws IOException {
        directoryWith("a,b", "one.txt");
        assertThat(finds("a,b", "one.txt")).isTrue();
    }

    @Test
    void an_entry_that_is_not_there_is_named() throws IOException {
        directoryWith("classes", "one.txt");
        assertThatThrownBy(() -> finds("classes,target/clases", "one.txt"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("The class path has no 'target/clases'");
    }
}
