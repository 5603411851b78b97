package dev.retort.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What lets a command print for programs. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document, for programs.")
    boolean isOn;

    /** Refuses options of what people look at, which would go unheard. */
    void requireAlone(@Nullable Object format, @Nullable Path output) {
        if (isOn && (format != null || output != null)) {
            throw CommandException.usage(
                    "--json and " + (format == null ? "--output" : "--format") + " cannot be said together.",
                    "--json prints one document of a form of its own.",
                    format == null
                            ? "Leave --output out, and send what is printed into the file: > " + output
                            : "Leave one of the two out.");
        }
    }
}
