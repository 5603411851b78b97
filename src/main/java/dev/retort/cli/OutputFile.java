package dev.retort.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes what it shows into, in UTF-8 whatever the terminal speaks. */
final class OutputFile {

    private OutputFile() {}

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CommandException.failure(
                    "The file '" + file + "' cannot be written.",
                    e.getClass().getSimpleName() + ": " + e.getMessage() + ".",
                    "Name a file in a directory that exists and that you may write to.");
        }
    }
}
