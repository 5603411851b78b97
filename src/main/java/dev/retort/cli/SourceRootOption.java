package dev.retort.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the sources of the migrations are. */
final class SourceRootOption {

    private static final Path USUAL = Path.of("src", "main", "java");

    @Option(
            names = "--source-root",
            paramLabel = "DIRECTORY",
            description = "Where the sources are; src/main/java unless said.")
    @Nullable
    Path said;

    /** The directory, which may stand in the settings, too. */
    Path in(Configuration configuration) {
        Path root = configuration.path(said, "source-root");
        return root == null ? USUAL : root;
    }
}
