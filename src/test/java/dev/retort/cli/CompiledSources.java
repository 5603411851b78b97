package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of a user, compiled as a build would. */
final class CompiledSources {

    private CompiledSources() {}

    /** Compiles all files below a directory; it must succeed. */
    static void compile(Path sources, Path classes, String... options) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            List<String> arguments = new ArrayList<>(List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-encoding",
                    "UTF-8",
                    "-proc:none",
                    "--release",
                    "17"));
            arguments.addAll(List.of(options));
            assertThat(compiler.getTask(null, manager, null, arguments, null, manager.getJavaFileObjectsFromPaths(all))
                            .call())
                    .isTrue();
        }
    }
}
