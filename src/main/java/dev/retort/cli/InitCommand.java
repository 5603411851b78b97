package dev.retort.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = {
            "Write a retort.properties to fill in, and make the directory of the migrations.",
            "Then `retort revision -m \"...\"` writes the first one. Nothing is overwritten."
        },
        footer = "  retort init --package shop.migrations")
final class InitCommand implements Runnable {

    private final Session session;
    private final DatabaseOptions database;

    @Parameters(
            paramLabel = "DIRECTORY",
            arity = "0..1",
            description = "Where the project is; the working directory unless said.")
    Path directory = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "Package that is to have the migrations; that of --scan, or migrations, unless said.")
    @Nullable
    String packageName;

    @Option(
            names = "--source-root",
            paramLabel = "DIRECTORY",
            description = "Where the sources are; src/main/java unless said.")
    @Nullable
    String sourceRoot;

    InitCommand(Session session, DatabaseOptions database) {
        this.session = session;
        this.database = database;
    }

    @Override
    public void run() {
        String name = packageName != null
                ? packageName
                : database.packages.isEmpty()
                        ? "migrations"
                        : database.packages.get(0).strip();
        if (!SourceVersion.isName(name)) {
            throw CommandException.usage(
                    "'" + name + "' is not the name of a package.",
                    "Migrations are Java classes in a package of their own.",
                    "Write it as classes do, --package shop.migrations.");
        }
        String sources = sourceRoot == null ? "src/main/java" : sourceRoot;
        Path file = directory.resolve("retort.properties");
        Path migrations = directory.resolve(sources).resolve(name.replace('.', '/'));
        try {
            Files.createDirectories(directory.toAbsolutePath());
            Files.writeString(file, text(name, sources), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            session.report("wrote " + file);
            boolean isThere = Files.isDirectory(migrations);
            Files.createDirectories(migrations);
            session.report((isThere ? "found " : "made ") + migrations);
        } catch (FileAlreadyExistsException e) {
            throw CommandException.failure(
                    "The project cannot be set up.",
                    "There is '" + e.getFile() + "' already, and nothing is overwritten.",
                    "Edit it, or take it away first.");
        } catch (IOException e) {
            throw CommandException.failure(
                    "The project cannot be set up.",
                    e + ".",
                    "Name a directory that you may write to, or make it: `retort init DIRECTORY`.");
        }
        session.report(
                "next: `retort revision -m \"create account\"`, compile, fill in the url, `retort upgrade head`");
    }

    private String text(String name, String sources) {
        boolean isGradle =
                Files.exists(directory.resolve("build.gradle")) || Files.exists(directory.resolve("build.gradle.kts"));
        return """
                # Settings of the command line `retort`. An option such as --url, or a variable such as RETORT_URL, comes first.
                # ${NAME} in a value is a variable of the environment. Paths are seen from the directory of this file.

                # Packages that have the migrations, and where their sources are.
                scan = %s
                source-root = %s

                # Where the compiled migrations and the JDBC driver are: directories, jars, lib/* for all jars of a directory,
                # with commas between them.
                classpath = %s

                # The database. The password is better in the variable RETORT_PASSWORD.
                %s
                %s

                # Another database, chosen by `-n test`.
                # [test]
                # url = jdbc:postgresql://localhost/shop_test
                """.formatted(
                name,
                sources,
                isGradle ? "build/classes/java/main" : "target/classes",
                said("url", hasPassword(database.url) ? null : database.url, "jdbc:postgresql://localhost/shop"),
                said("user", database.user, "shop"));
    }

    private static String said(String key, @Nullable String value, String example) {
        return value == null ? "# " + key + " = " + example : key + " = " + value.replace("${", "$${");
    }

    private static boolean hasPassword(@Nullable String url) {
        return url != null && url.toLowerCase(Locale.ROOT).matches(".*(password|passwd|pwd|secret|token|:[^/@]+@).*");
    }
}
