package dev.retort.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The class files that were found, read, by internal name; and those that could not be read. */
final class FoundClasses {

    private static final String SUFFIX = ".class";

    private final TreeMap<String, ClassFile> classes = new TreeMap<>();
    private final TreeMap<String, String> faults = new TreeMap<>();
    private final Map<String, ClassIndex> indexes = new HashMap<>();

    /**
     * Whether a file has to be read: it is a class that was not found before. Of several class files of one name the first
     * on the class path counts, as for the JVM.
     */
    boolean wants(String path) {
        if (!path.endsWith(SUFFIX) || path.endsWith("module-info.class") || path.endsWith("package-info.class")) {
            return false;
        }
        String name = nameOf(path);
        return !classes.containsKey(name) && !faults.containsKey(name);
    }

    /** The index of the classes below {@code root} in a jar, read once. */
    ClassIndex index(JarFile jar, String root) {
        String place = jar.getName().concat("!/").concat(root);
        ClassIndex index = indexes.get(place);
        if (index == null) {
            index = ClassIndex.of(jar, root);
            indexes.put(place, index);
        }
        return index;
    }

    /** Takes a file that {@link #wants} said yes to as the index has it; whether the index has it. */
    boolean take(String path, ClassIndex index, long crc, long size) {
        ClassFile file = index.find(nameOf(path), crc, size);
        if (file != null) {
            classes.put(file.name(), file);
        }
        return file != null;
    }

    /** Reads a file that {@link #wants} said yes to; {@code root} is the directory or jar, for people. */
    void read(String path, String root, InputStream content) {
        String name = nameOf(path);
        try {
            ClassFile file = ClassFileReader.read(content.readAllBytes());
            if (file.name().equals(name)) {
                classes.put(name, file);
            } else {
                fault(path, root, "holds the class " + file.className() + ", which the JVM will not look for there");
            }
        } catch (MalformedClassFileException e) {
            fault(path, root, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fault(path, root, "cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Notes that a class file cannot be read; {@code why} goes on a sentence that begins with the file. */
    void fault(String path, String root, String why) {
        faults.put(nameOf(path), "The class file " + path + " in " + root + " " + why + ". Compile again.");
    }

    /** Notes that a place cannot be looked into. */
    void faultOfPlace(String place, String why) {
        faults.put(place, "Cannot look for migrations in " + place + ": " + why);
    }

    /** Whether a package or one below it has class files; its path ends with a slash. */
    boolean hasBelow(String packagePath) {
        return isBelow(packagePath, classes.ceilingKey(packagePath)) || hasFaultBelow(packagePath);
    }

    private static boolean isBelow(String packagePath, @Nullable String name) {
        return name != null && name.startsWith(packagePath);
    }

    /** Whether something in a package or below it cannot be read. */
    boolean hasFaultBelow(String packagePath) {
        return isBelow(packagePath, faults.ceilingKey(packagePath));
    }

    /** How many classes a package and those below it have. */
    int countBelow(String packagePath) {
        return classes.subMap(packagePath, packagePath + Character.MAX_VALUE).size();
    }

    /** The classes by internal name, sorted. */
    Map<String, ClassFile> classes() {
        return classes;
    }

    /** What could not be read, sorted. */
    List<String> faults() {
        return new ArrayList<>(faults.values());
    }

    private static String nameOf(String path) {
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    }
}
