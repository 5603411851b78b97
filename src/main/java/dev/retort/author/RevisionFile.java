package dev.retort.author;

import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** The source of an empty migration. */
public final class RevisionFile {

    private static final int LONGEST_LINE = 120;

    private final RevisionNode revision;
    private final String packageName;
    private final String className;

    /**
     * The source of this revision.
     *
     * @param packageName the package of the class; empty for the unnamed one
     * @param time what the name of the class begins with
     * @throws AuthorException when that is no name of a package
     */
    public RevisionFile(RevisionNode revision, String packageName, LocalDateTime time) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    "'" + packageName + "' is not the name of a package.",
                    "Write it as classes do, --package shop.migrations.");
        }
        this.revision = revision;
        this.packageName = packageName;
        this.className = ClassNames.of(time, revision.message(), revision.id());
    }

    /** The simple name of the class. */
    public String className() {
        return className;
    }

    /** The text of the file. */
    public String source() {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + "import static dev.retort.operation.TableChange.*;\n"
                + "import static dev.retort.schema.Define.*;\n"
                + "\n"
                + "import dev.retort.migration.Migration;\n"
                + "import dev.retort.migration.Ops;\n"
                + "import dev.retort.migration.Revision;\n"
                + "\n"
                + annotation()
                + "public final class " + className + " implements Migration {\n"
                + "\n"
                + "    @Override\n"
                + "    public void upgrade(Ops ops) {\n"
                + "        // downgrade() undoes what is said here; it needs writing only where that cannot be known.\n"
                + "    }\n"
                + "}\n";
    }

    private String annotation() {
        List<String> values = new ArrayList<>();
        values.add("id = " + JavaLiteral.of(revision.id()));
        addUnlessEmpty("parent", revision.parents(), values);
        addUnlessEmpty("branch", revision.labels(), values);
        addUnlessEmpty("dependsOn", revision.dependsOn(), values);
        values.add("message = " + JavaLiteral.of(revision.message()));
        String line = "@Revision(" + String.join(", ", values) + ")\n";
        return line.length() <= LONGEST_LINE
                ? line
                : "@Revision(\n        " + String.join(",\n        ", values) + ")\n";
    }

    private static void addUnlessEmpty(String name, List<String> texts, List<String> values) {
        if (!texts.isEmpty()) {
            values.add(name + " = " + JavaLiteral.of(texts));
        }
    }

    /**
     * Writes the file below a directory of sources, in the directories of its package.
     *
     * @return the path of the file
     * @throws AuthorException when there is no such directory, or such a file already
     */
    public Path writeTo(Path sourceRoot) {
        if (!Files.isDirectory(sourceRoot)) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    "There is no directory '" + sourceRoot + "', seen from "
                            + Path.of("").toAbsolutePath() + ".",
                    "Make it, or say where the sources are: --source-root src/main/java.");
        }
        Path directory = sourceRoot;
        for (String part : packageName.split("\\.", -1)) {
            directory = directory.resolve(part);
        }
        Path file = directory.resolve(className + ".java");
        try {
            Files.createDirectories(directory);
            if (!directory.toRealPath().startsWith(sourceRoot.toRealPath())) {
                throw new AuthorException(
                        "The revision '" + revision.message() + "' cannot be written.",
                        "'" + directory + "' is a link that leads out of '" + sourceRoot + "'.",
                        "Name the directory it leads to with --source-root.");
            }
            return Files.write(
                    file,
                    source().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    "There is '" + file + "' already, and nothing is overwritten.",
                    "Give it another message, or wait a minute: the name begins with the time.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
