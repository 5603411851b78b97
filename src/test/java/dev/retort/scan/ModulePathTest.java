package dev.retort.scan;

import static dev.retort.scan.Application.creating;
import static dev.retort.scan.Application.java;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in named modules, started with {@code --module-path}. */
class ModulePathTest {

    private static final String REQUIRES =
            "requires dev.retort; requires com.h2database; requires java.sql; requires java.naming; ";

    @TempDir
    Path temp;

    private String libraries;

    @BeforeEach
    void pack_retort() throws IOException {
        List<String> paths = new ArrayList<>(List.of(Application.retort(temp).toString()));
        Application.libraries().forEach(each -> paths.add(each.toString()));
        libraries = String.join(File.pathSeparator, paths);
    }

    @Test
    void packages_that_are_opened_or_exported_are_scanned_and_run() throws Exception {
        Path module = compile(
                "app",
                "module app { " + REQUIRES + "opens app.migrations to dev.retort; exports app.migrations.later; }",
                Application.MAIN,
                creating("app.migrations.A", "id = \"a\""),
                migration("app.migrations.later.B", "id = \"b\", parent = \"a\""));
        assertThat(run(module, "app.migrations")).containsExactly("2 steps", "up to date: true", "at b");
        Path jar = CompiledClasses.jar(temp.resolve("app.jar"), module, "", true);
        assertThat(run(jar, "app.migrations")).containsExactly("2 steps", "up to date: true", "at b");
        Path bare = CompiledClasses.jar(temp.resolve("bare.jar"), module, "", false);
        assertThat(run(bare, "app.migrations")).containsExactly("2 steps", "up to date: true", "at b");
        Path several = Files.createDirectories(temp.resolve("several"));
        Files.move(bare, several.resolve("app.jar"));
        assertThat(run(several, "app.migrations")).containsExactly("2 steps", "up to date: true", "at b");
    }

    @Test
    void a_package_that_is_closed_is_named_with_what_opens_it() throws Exception {
        Path module = compile(
                "closed",
                "module app { " + REQUIRES + "}",
                Application.MAIN,
                creating("app.migrations.A", "id = \"a\""));
        assertThat(run(module, "app.migrations"))
                .contains("  Migration a cannot be made. The module app does not open the package app.migrations to"
                        + " dev.retort. Write in its module-info: opens app.migrations to dev.retort;");
    }

    private Path compile(String name, String moduleInfo, String... sources) throws IOException {
        Path source = temp.resolve(name + "-src");
        Path output = temp.resolve(name);
        List<Path> files = new ArrayList<>(List.of(write(source.resolve("module-info.java"), moduleInfo)));
        for (String each : sources) {
            String text = each.replaceFirst(";", "; import dev.retort.migration.*;");
            String packageName = text.substring("package ".length(), text.indexOf(';'));
            String className = text.replaceFirst("(?s).*?class (\\w+).*", "$1");
            files.add(write(source.resolve(packageName.replace('.', '/')).resolve(className + ".java"), text));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-d", output.toString(), "--module-path", libraries, "-proc:none", "-nowarn");
            StringWriter said = new StringWriter();
            boolean compiled = compiler.getTask(
                            said,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromFiles(
                                    files.stream().map(Path::toFile).toList()))
                    .call();
            assertThat(compiled).as("%s", said).isTrue();
        }
        return output;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> run(Path module, String... packages) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path",
                module + File.pathSeparator + libraries,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "app/app.Main"));
        arguments.addAll(List.of(packages));
        return java(arguments);
    }
}
