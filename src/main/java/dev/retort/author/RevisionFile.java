package dev.retort.author;

import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The file of a new migration. */
public final class RevisionFile {

    private final RevisionNode revision;
    private final String packageName;
    private final String className;
    private final @Nullable String template;
    private final @Nullable String text;

    /**
     * The file of this revision.
     *
     * @param packageName the package of the class; empty for the unnamed one
     * @param className the name of the class
     * @param template the text of the file with places to fill; null for an empty migration
     * @throws AuthorException when that is no name of a package
     */
    public RevisionFile(RevisionNode revision, String packageName, String className, @Nullable String template) {
        this(revision, packageName, className, template, null);
    }

    private RevisionFile(
            RevisionNode revision,
            String packageName,
            String className,
            @Nullable String template,
            @Nullable String text) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    "'" + packageName + "' is not the name of a package.",
                    "Write it as classes do, --package shop.migrations.");
        }
        this.revision = revision;
        this.packageName = packageName;
        this.className = className;
        this.template = template;
        this.text = text;
    }

    /** The file of a revision of which the text is known. */
    public static RevisionFile withText(RevisionNode revision, String packageName, String className, String text) {
        return new RevisionFile(revision, packageName, className, null, text);
    }

    /**
     * The text of the file.
     *
     * @throws AuthorException when the template has an unknown place, or lacks one that has to be there
     */
    public String source() {
        if (text != null) {
            return text;
        }
        return template == null
                ? SourceText.standard(revision, packageName, className)
                : SourceText.of(template, revision, packageName, className);
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
        String source = source();
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
                    source.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    "There is '" + file + "' already, and nothing is overwritten.",
                    "Give it another message, or wait a minute: the name begins with the time.");
        } catch (IOException e) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be written.",
                    e + ".",
                    "Name a directory of sources that you may write to: --source-root src/main/java.",
                    e);
        }
    }
}
