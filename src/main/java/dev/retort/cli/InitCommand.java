package dev.retort.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    @Parameters(
            paramLabel = "DIRECTORY",
            arity = "0..1",
            description = "Where the project is; the working directory unless said.")
    Path directory = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "Package that is to have the migrations; migrations unless said.")
    String packageName = "migrations";

    @Option(
            names = "--source-root",
            paramLabel = "DIRECTORY",
            description = "Where the sources are; src/main/java unless said.")
    @Nullable
    String sourceRoot;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (!SourceVersion.isName(packageName)) {
            throw CommandException.usage(
                    "'" + packageName + "' is not the name of a package.",
                    "Migrations are Java classes in a package of their own.",
                    "Write it as classes do, --package shop.migrations.");
        }
        String sources = sourceRoot == null ? "src/main/java" : sourceRoot;
        Path file = directory.resolve("retort.properties");
        Path migrations = directory.resolve(sources).resolve(packageName.replace('.', '/'));
        try {
            Files.createDirectories(directory.toAbsolutePath());
            Files.writeString(file, text(sources), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
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
            throw new UncheckedIOException(e);
        }
        session.report(
                "next: `retort revision -m \"create account\"`, compile, fill in the url, `retort upgrade head`");
    }

    private String text(String sources) {
        boolean isGradle =
                Files.exists(directory.resolve("build.gradle")) || Files.exists(directory.resolve("build.gradle.kts"));
        return """
                # Settings of the command line `retort`. An option such as --url, or a variable such as RETORT_URL, comes first.
                # ${NAME} in a value is a variable of the environment. Paths are seen from the directory of this file.

                # Packages that have the migrations, and where their sources are.
                scan = %s
                source-root = %s

                # Where the compiled migrations and the JDBC driver are: directories, jars, lib/* for all jars of a directory.
                classpath = %s

                # The database. The password is better in the variable RETORT_PASSWORD.
                # url = jdbc:postgresql://localhost/shop
                # user = shop

                # Another database, chosen by `-n test`.
                # [test]
                # url = jdbc:postgresql://localhost/shop_test
                """.formatted(packageName, sources, isGradle ? "build/classes/java/main" : "target/classes");
    }
}
