package dev.retort.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new migration is called, and where it is put. */
final class NewClassOptions {

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id; 12 random hexadecimal digits unless said.")
    @Nullable
    String id;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "Its package, and so its directory; that of what it follows or replaces unless said.")
    @Nullable
    String packageName;

    @Mixin
    SourceRootOption sourceRoot = new SourceRootOption();

    @Mixin
    ClassNameOptions names = new ClassNameOptions();

    /** The package that is said, which may stand in the settings, too. */
    @Nullable
    String packageName(Configuration configuration) {
        return configuration.or(packageName, "package");
    }
}
