package dev.retort.cli;

import dev.retort.RevisionDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "revision",
        description = {
            "Write an empty migration that follows the head of the history. Needs no database.",
            "The migrations have to be compiled; the first of a history is written with --head base."
        },
        footer = "  retort revision -m \"add currency of invoice\"")
final class RevisionCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "What it does, in a few words.")
    String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id; 12 random hexadecimal digits unless said.")
    @Nullable
    String id;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "What it follows, where there are several heads; heads merges them, base begins a history.")
    @Nullable
    String head;

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

    @Option(names = "--package", paramLabel = "PACKAGE", description = "Its package; that of its parent unless said.")
    @Nullable
    String packageName;

    @Option(
            names = "--source-root",
            paramLabel = "DIRECTORY",
            description = "Where the sources are; src/main/java unless said.")
    Path sourceRoot = Path.of("src", "main", "java");

    RevisionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        RevisionDraft draft = session.migrator().revision(message).dependsOn(dependsOn.toArray(String[]::new));
        draft = id == null ? draft : draft.id(id);
        draft = head == null ? draft : draft.head(head);
        draft = splice ? draft.splice() : draft;
        draft = branchLabel == null ? draft : draft.branchLabel(branchLabel);
        draft = packageName == null ? draft : draft.packageName(packageName);
        session.report("wrote " + draft.writeTo(sourceRoot));
    }
}
