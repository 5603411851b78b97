package dev.retort.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for the database files of this run of the tests, deleted when the JVM ends. */
final class TestDirectory {

    private static final Path DIRECTORY = made();

    private TestDirectory() {}

    static Path forThisRun() {
        return DIRECTORY;
    }

    private static Path made() {
        try {
            Path directory = Files.createTempDirectory("retort-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                PostgresqlServer.stopAll();
                MariadbServer.stop();
                delete(directory);
            }));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path file : deepestFirst) {
            // What a connection still holds open stays behind in the directory for temporary files.
            file.toFile().delete();
        }
    }
}
