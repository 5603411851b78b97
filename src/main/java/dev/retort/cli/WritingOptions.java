package dev.retort.cli;

import dev.retort.RevisionDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a new migration is written. */
final class WritingOptions {

    @Option(names = "--splice", description = "Let it follow a revision that another follows already: a fork.")
    boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins with it.")
    @Nullable
    String branchLabel;

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision or label of another branch that has to be applied before it; repeatable.")
    List<String> dependsOn = new ArrayList<>();

    @Mixin
    NewClassOptions newClass = new NewClassOptions();

    @Option(
            names = "--body-template",
            paramLabel = "FILE",
            description = "Text of the new file, with {{package}}, {{imports}}, {{revision}}, {{class}}, {{message}}.")
    @Nullable
    Path bodyTemplate;

    /** The draft as these options say. */
    RevisionDraft applied(RevisionDraft begun, Configuration configuration) {
        RevisionDraft draft =
                begun.dependsOn(dependsOn.toArray(String[]::new)).className(newClass.names.naming(configuration));
        draft = newClass.id == null ? draft : draft.id(newClass.id);
        draft = splice ? draft.splice() : draft;
        draft = branchLabel == null ? draft : draft.branchLabel(branchLabel);
        String inPackage = newClass.packageName(configuration);
        draft = inPackage == null ? draft : draft.packageName(inPackage);
        Path template = configuration.path(bodyTemplate, "body-template");
        return template == null ? draft : draft.template(text(template));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CommandException.usage(
                    "The template of migrations cannot be read.",
                    "'" + file + "' is no text file in UTF-8, or may not be read: " + e + ".",
                    "Name a file with --body-template, or leave that out for an empty migration.");
        }
    }
}
