package dev.retort.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of Java sources. */
public final class SourceTree {

    /** An annotation where a line begins, and so not within a comment or a text. */
    private static final Pattern ANNOTATED = Pattern.compile("(?m)^\\h*@(dev\\.retort\\.migration\\.)?Revision\\s*\\(");

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

    /**
     * The sources of a package and those below it that declare a migration of which no class is known, sorted. A file is the
     * source of the classes that are called as it is, and of those within them.
     *
     * @param classNames the binary names of the classes of all migrations that are known
     */
    public List<Path> withoutClass(String packageName, Collection<String> classNames) {
        Path directory = directory(packageName);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        Set<Path> known = new HashSet<>();
        for (String className : classNames) {
            Path file = fileOf(className);
            if (file != null) {
                known.add(file);
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .filter(file -> !known.contains(file)
                            && ANNOTATED.matcher(text(file)).find())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMigration(Path file) {
        return text(file).contains("@Revision");
    }

    private static String text(Path file) {
        try {
            // Of any encoding: the word is the same in all that source is written in.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
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
