package dev.retort.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of Java sources. */
public final class SourceTree {

    private final Path root;

    private SourceTree(Path root) {
        this.root = root;
    }

    /** The sources below a directory, which need not exist. */
    public static SourceTree at(Path root) {
        return new SourceTree(root);
    }

    /** The directory of a package. */
    public Path directory(String packageName) {
        return packageName.isEmpty() ? root : root.resolve(packageName.replace('.', '/'));
    }

    /** Whether the package has a directory, and no migration stands in it or below it. */
    public boolean hasEmptyPackage(String packageName) {
        Path directory = directory(packageName);
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).noneMatch(SourceTree::isMigration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMigration(Path file) {
        try {
            // Of any encoding: the word is the same in all that source is written in.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("@Revision");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that declares a class, or the class around it; null where there is none. */
    public @Nullable Path fileOf(String className) {
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        int nested = simple.indexOf('$', 1);
        Path directory = directory(className.substring(0, Math.max(0, dot)));
        for (String name : List.of(simple, nested < 0 ? simple : simple.substring(0, nested))) {
            for (String ending : List.of(".java", ".kt", ".groovy")) {
                Path file = directory.resolve(name + ending);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }
}
