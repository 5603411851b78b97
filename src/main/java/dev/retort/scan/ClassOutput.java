package dev.retort.scan;

import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The directory that a compiler writes class files to, as the processor sees it before and after. */
public final class ClassOutput {

    /** Where the index is, below the directory. */
    public static final String INDEX = ClassIndex.PATH;

    private static final String SUFFIX = ".class";

    private final Path root;

    /** The output in a directory, which may not be there yet. */
    public ClassOutput(Path root) {
        this.root = root;
    }

    /**
     * The revisions that its class files declare, by class name, with the class for a message.
     *
     * @param compiled the classes that are being compiled, by name; they do not count, nor those within them
     * @throws IOException when it cannot be listed; a file that is no class file is passed over
     */
    public Map<String, RevisionNode> revisions(Set<String> compiled) throws IOException {
        Map<String, RevisionNode> revisions = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return revisions;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(root) || isPackage(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                String name = nameOf(path);
                if (name != null && !isIn(compiled, name.replace('/', '.'))) {
                    ClassFile file = read(path, name);
                    RevisionValues revision = file == null ? null : file.revision();
                    if (file != null && revision != null) {
                        revisions.put(file.className(), node(file, revision));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
                // As of a file that cannot be read.
                return FileVisitResult.CONTINUE;
            }
        });
        return revisions;
    }

    /** The names of the packages of which its index has lines. */
    public Set<String> indexedPackages() throws IOException {
        Set<String> packages = new TreeSet<>();
        Path index = root.resolve(INDEX);
        if (Files.isRegularFile(index)) {
            for (String name : ClassIndex.of(Files.readAllBytes(index)).names()) {
                packages.add(packageOf(name).replace('/', '.'));
            }
        }
        return packages;
    }

    /**
     * What to write to its index: a line for each class file that these packages have now.
     *
     * @throws IOException when one cannot be listed
     */
    public byte[] index(Collection<String> packages) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        TreeMap<String, ClassFile> classes = new TreeMap<>();
        ClassSum sum = ClassSum.NONE;
        for (String each : new TreeSet<>(packages)) {
            Path directory = root.resolve(each.replace('.', '/'));
            for (Path path : Files.isDirectory(directory) ? listed(directory) : List.<Path>of()) {
                String name = nameOf(path);
                byte[] bytes = name == null ? new byte[0] : Files.readAllBytes(path);
                ClassFile file = name == null ? null : read(bytes, name);
                if (name != null && file != null) {
                    long crc = crc(bytes);
                    lines.put(name, IndexLine.write(file, crc, bytes.length));
                    classes.put(name, file);
                    sum = sum.plus(name + SUFFIX, crc, bytes.length);
                }
            }
        }
        return ClassIndex.bytes(lines.values(), IndexSummaryWriting.of(classes, sum));
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return crc.getValue();
    }

    private static @Nullable ClassFile read(Path path, String name) {
        try {
            return read(Files.readAllBytes(path), name);
        } catch (IOException e) {
            // Gone since it was listed, or not readable: no class for the JVM either.
            return null;
        }
    }

    private static @Nullable ClassFile read(byte[] bytes, String name) {
        try {
            ClassFile file = ClassFileReader.read(bytes);
            return file.name().equals(name) ? file : null;
        } catch (MalformedClassFileException e) {
            // A scan says of it what is wrong, when it is run.
            return null;
        }
    }

    private static RevisionNode node(ClassFile file, RevisionValues revision) {
        return revision.node(
                revision.message().isEmpty() ? file.className() : revision.message() + ", " + file.className());
    }

    private @Nullable String nameOf(Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        return name.endsWith(SUFFIX) && !name.endsWith("-info.class")
                ? name.substring(0, name.length() - SUFFIX.length())
                : null;
    }

    private static boolean isPackage(Path directory) {
        return PackageScan.isPackageName(directory.getFileName().toString());
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** Whether a class is one of these or, by its name, within one of them. */
    private static boolean isIn(Set<String> classes, String name) {
        int dollar = name.length();
        while (dollar > 0) {
            if (classes.contains(name.substring(0, dollar))) {
                return true;
            }
            dollar = name.lastIndexOf('$', dollar - 1);
        }
        return false;
    }
}
