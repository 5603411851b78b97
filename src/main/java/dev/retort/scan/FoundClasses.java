package dev.retort.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The class files that were found, read, by internal name; and those that could not be read. */
final class FoundClasses {

    private static final String SUFFIX = ".class";

    /** In the order in which they were found, which is nearly sorted in most jars. */
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    private final TreeMap<String, String> faults = new TreeMap<>();
    private final Map<String, ClassIndex> indexes = new HashMap<>();

    /**
     * The internal name of the class that a file has to be read for, as it was not found before; or null. Of several class
     * files of one name the first on the class path counts, as for the JVM.
     */
    @Nullable
    String wanted(String path) {
        if (!isOfClass(path)) {
            return null;
        }
        String name = nameOf(path);
        return classes.containsKey(name) || faults.containsKey(name) ? null : name;
    }

    /** Whether a file is a class that may be a migration. */
    static boolean isOfClass(String path) {
        return path.endsWith(SUFFIX)
                && !(path.endsWith("-info.class")
                        && (path.endsWith("module-info.class") || path.endsWith("package-info.class")));
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

    /** Takes a class that is {@link #wanted} as the index has it; whether the index has it. */
    boolean take(String name, ClassIndex index, long crc, long size) {
        ClassFile file = index.find(name, crc, size);
        if (file != null) {
            classes.put(name, file);
        }
        return file != null;
    }

    /** Reads a file of a class that is {@link #wanted}; {@code root} is the directory or jar, for people. */
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
        for (String name : classes.keySet()) {
            if (name.startsWith(packagePath)) {
                return true;
            }
        }
        return hasFaultBelow(packagePath);
    }

    /** Whether something in a package or below it cannot be read. */
    boolean hasFaultBelow(String packagePath) {
        String next = faults.ceilingKey(packagePath);
        return next != null && next.startsWith(packagePath);
    }

    /** How many classes a package and those below it have. */
    int countBelow(String packagePath) {
        int count = 0;
        for (String name : classes.keySet()) {
            count += name.startsWith(packagePath) ? 1 : 0;
        }
        return count;
    }

    /** The classes by internal name. */
    Map<String, ClassFile> classes() {
        return classes;
    }

    /** The classes, sorted by internal name. */
    List<ClassFile> sorted() {
        List<ClassFile> files = new ArrayList<>(classes.values());
        if (areSorted(files)) {
            return files;
        }
        String[] names = classes.keySet().toArray(new String[0]);
        Arrays.sort(names);
        files.clear();
        for (String name : names) {
            files.add(Objects.requireNonNull(classes.get(name)));
        }
        return files;
    }

    private static boolean areSorted(List<ClassFile> files) {
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i - 1).name().compareTo(files.get(i).name()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What could not be read, sorted. */
    List<String> faults() {
        return new ArrayList<>(faults.values());
    }

    private static String nameOf(String path) {
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    }
}
