package dev.retort.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directories and jars with the migrations and the driver, opened for one command. */
final class ClassPath implements AutoCloseable {

    private final @Nullable URLClassLoader loader;
    private final @Nullable ClassLoader loaderBefore;

    private ClassPath(@Nullable URLClassLoader loader) {
        this.loader = loader;
        this.loaderBefore = Thread.currentThread().getContextClassLoader();
        if (loader != null) {
            // What migrations look up by the thread's loader, as frameworks do, is found too.
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    /**
     * Opens a class path.
     *
     * @param paths as {@code java -cp} takes them, {@code lib/*} for all jars of a directory included; or with commas between
     *     them, which are the same on every system
     * @param seenFrom where a relative path is seen from
     * @param mayBeMissing whether an entry need not exist, as before the first class is compiled
     */
    static ClassPath open(List<String> paths, Function<String, Path> seenFrom, boolean mayBeMissing) {
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            for (String part : path.split(File.pathSeparator, -1)) {
                // A star is no name on every system, and a comma may be part of one.
                boolean isOne = part.indexOf('*') < 0 && Files.exists(seenFrom.apply(part.strip()));
                for (String entry : isOne ? new String[] {part} : part.split(",", -1)) {
                    if (!entry.isBlank()) {
                        add(entry.strip(), seenFrom, mayBeMissing, urls);
                    }
                }
            }
        }
        return new ClassPath(
                urls.isEmpty() ? null : new URLClassLoader(urls.toArray(new URL[0]), RetortCli.class.getClassLoader()));
    }

    private static void add(String entry, Function<String, Path> seenFrom, boolean mayBeMissing, List<URL> urls) {
        boolean isAllJars = entry.endsWith("/*") || entry.endsWith(File.separator + "*");
        Path path = seenFrom.apply(isAllJars ? entry.substring(0, entry.length() - 2) : entry);
        if (!Files.exists(path)) {
            if (mayBeMissing) {
                return;
            }
            throw CommandException.usage(
                    "The class path has no '" + entry + "'.",
                    "There is no directory or jar '" + path.toAbsolutePath() + "'.",
                    "Compile the migrations first, and name where the classes are: --classpath target/classes.");
        }
        if (!isAllJars) {
            urls.add(url(path));
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ClassPath::url)
                    .forEach(urls::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Loads what is on it, and Retort. */
    ClassLoader loader() {
        return loader == null ? RetortCli.class.getClassLoader() : loader;
    }

    @Override
    public void close() {
        if (loader == null) {
            return;
        }
        Thread.currentThread().setContextClassLoader(loaderBefore);
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
