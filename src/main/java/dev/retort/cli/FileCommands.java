package dev.retort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of the user's that are run over a file which was written, in order; the file stays whatever they do. */
final class FileCommands {

    private static final String FILE = "{file}";

    private final Session session;

    FileCommands(Session session) {
        this.session = session;
    }

    void run(List<String> commands, Path file) {
        for (String command : commands) {
            run(command, file);
        }
    }

    private void run(String command, Path file) {
        List<String> words = new ArrayList<>();
        for (String word : command.strip().split("\\s+", -1)) {
            words.add(word.replace(FILE, file.toString()));
        }
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                session.err().print(printed);
                throw failed(command, file, "It ended with exit code " + code + ".");
            }
            printed.lines().forEach(session::remark);
        } catch (IOException e) {
            throw failed(command, file, "It cannot be started: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, file, "It was interrupted.");
        }
    }

    private static CommandException failed(String command, Path file, String why) {
        return CommandException.failure(
                "The command '" + command + "' failed on " + file + ".",
                why,
                "The file is written and stays; run the command on it by hand.");
    }
}
