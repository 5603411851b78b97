package dev.retort.scan;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Everything that a class loader sees, jar by jar: where a package is looked for that its class loader does not list,
 * since its jar has no entries for directories or is the run-time image. Slow, and used for such packages alone.
 */
final class WholeClassPath {

    private static final int DEEPEST = 20;

    private final ClassLoader loader;

    WholeClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    /** Reads the class files of a package and those below it out of every jar, and out of the run-time image. */
    void list(String packagePath, PackageListing listing, FoundClasses found) {
        forEachJar(jar -> {
            if (hasBelow(packagePath, jar)) {
                listing.listJar(packagePath, packagePath, jar);
            }
        });
        listRuntimeImage(packagePath, found);
    }

    /** How many jars there are. */
    int jarCount() {
        Set<String> names = new HashSet<>();
        forEachJar(jar -> names.add(jar.getName()));
        return names.size();
    }

    /** The names of the packages that have classes. */
    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        forEachJar(jar -> {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && name.indexOf('/') > 0 && !name.startsWith("META-INF/")) {
                    packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
                }
            }
        });
        for (URL root : resources("")) {
            if (root.getProtocol().equals("file")) {
                addPackages(PackageListing.file(root), "", 0, packages);
            }
        }
        return packages;
    }

    private void forEachJar(Consumer<JarFile> consumer) {
        Set<String> seen = new HashSet<>();
        // Most jars have a manifest, which finds them behind any kind of class loader.
        for (URL manifest : resources("META-INF/MANIFEST.MF")) {
            try {
                if (manifest.openConnection() instanceof JarURLConnection connection) {
                    try (JarFile jar = PackageListing.open(connection)) {
                        if (seen.add(jar.getName())) {
                            consumer.accept(jar);
                        }
                    }
                }
            } catch (IOException e) {
                // A jar that cannot be opened has no classes for the JVM either.
            }
        }
        for (File file : files()) {
            if (seen.add(file.getPath())) {
                try (JarFile jar = PackageListing.open(file)) {
                    consumer.accept(jar);
                } catch (IOException e) {
                    // A class path may name what is no jar.
                }
            }
        }
    }

    private static boolean hasBelow(String packagePath, JarFile jar) {
        return Collections.list(jar.entries()).stream()
                .anyMatch(entry -> entry.getName().startsWith(packagePath));
    }

    /** The files of the class path and the module path, as far as class loaders tell. */
    private List<File> files() {
        List<File> files = new ArrayList<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    if (url.getProtocol().equals("file")) {
                        files.add(PackageListing.file(url));
                    }
                }
            }
            if (each == ClassLoader.getSystemClassLoader()) {
                addAll("java.class.path", files);
                addAll("jdk.module.path", files);
            }
        }
        files.removeIf(file -> !file.isFile());
        return files;
    }

    private static void addAll(String property, List<File> files) {
        StringTokenizer paths = new StringTokenizer(System.getProperty(property, ""), File.pathSeparator);
        while (paths.hasMoreTokens()) {
            File file = new File(paths.nextToken());
            File[] modules = property.equals("jdk.module.path") ? file.listFiles() : null;
            files.addAll(modules == null ? List.of(file) : List.of(modules));
        }
    }

    private List<URL> resources(String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void addPackages(File directory, String name, int depth, Set<String> packages) {
        File[] files = directory.listFiles();
        if (files == null || depth > DEEPEST) {
            return;
        }
        for (File file : files) {
            if (file.isDirectory()) {
                addPackages(file, name.isEmpty() ? file.getName() : name + "." + file.getName(), depth + 1, packages);
            } else if (file.getName().endsWith(".class")) {
                packages.add(name);
            }
        }
    }

    private static void listRuntimeImage(String packagePath, FoundClasses found) {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> all = Files.list(modules)) {
            for (Path module : all.toList()) {
                Path top = module.resolve(packagePath);
                if (Files.isDirectory(top)) {
                    listModule(module, top, found);
                }
            }
        } catch (IOException e) {
            found.faultOfPlace("the run-time image", "it cannot be listed (" + e.getMessage() + ").");
        }
    }

    private static void listModule(Path module, Path top, FoundClasses found) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.toList()) {
                String path = module.relativize(file).toString();
                if (found.wanted(path) != null) {
                    try (var content = Files.newInputStream(file)) {
                        found.read(path, "the module " + module.getFileName(), content);
                    }
                }
            }
        }
    }
}
