package dev.retort.cli;

import dev.retort.RevisionInfo;
import dev.retort.author.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = {
            "Open the source of a revision in an editor: that of VISUAL or EDITOR, or the first that is found of"
                    + " sensible-editor, editor, nano, vim and code.",
            "Needs a database only for 'current'."
        },
        footer = {"  retort edit head", "  retort edit 3c9a77"})
final class EditCommand implements Runnable {

    private static final List<String> EDITORS = List.of("sensible-editor", "editor", "nano", "vim", "code");

    private final Session session;

    @Parameters(paramLabel = "REVISION", description = "An id or its beginning, head, heads, current, or label@head.")
    String revision = "";

    @Mixin
    SourceRootOption sourceRoot = new SourceRootOption();

    EditCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RevisionInfo> found = session.migrator().show(revision);
        if (found.isEmpty()) {
            throw CommandException.failure(
                    "There is nothing to edit at '" + revision + "'.",
                    revision.equals("current") ? "Nothing is applied." : "It stands before the first revision.",
                    "Name a revision; `retort history` lists all.");
        }
        Path root = sourceRoot.in(session.configuration());
        List<String> command = new ArrayList<>(editor());
        for (RevisionInfo each : found) {
            Path file = SourceTree.at(root).fileOf(each.className());
            if (file == null) {
                throw CommandException.failure(
                        "The source of " + each.id() + " is not found.",
                        "Below '" + root.toAbsolutePath() + "' there is no file of " + each.className() + ".",
                        "Say where the sources are: --source-root src/main/java.");
            }
            command.add(file.toString());
        }
        open(command);
    }

    private List<String> editor() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String said = session.environment().get(variable);
            if (said != null && !said.isBlank()) {
                return List.of(said.strip().split("\\s+"));
            }
        }
        String path = session.environment().getOrDefault("PATH", "");
        for (String name : EDITORS) {
            for (String directory : path.split(File.pathSeparator, -1)) {
                if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, name))) {
                    return List.of(Path.of(directory, name).toString());
                }
            }
        }
        throw CommandException.failure(
                "There is no editor.",
                "Neither VISUAL nor EDITOR is set, and none of " + String.join(", ", EDITORS) + " is found.",
                "Set the variable EDITOR.");
    }

    private static void open(List<String> command) {
        int exitCode;
        try {
            exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw CommandException.failure(
                    "The editor '" + command.get(0) + "' cannot be started.",
                    e.getMessage() + ".",
                    "Set the variable VISUAL or EDITOR to one that can.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exitCode = 1;
        }
        if (exitCode != 0) {
            throw CommandException.failure(
                    "The editor '" + command.get(0) + "' failed.", "It ended with exit code " + exitCode + ".", "");
        }
    }
}
