package dev.retort.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of a class whether it implements {@code Migration}, by class files alone. */
final class Hierarchy {

    static final String MIGRATION = "dev/retort/migration/Migration";

    private final ClassLoader loader;
    private final Map<String, ClassFile> scanned;
    private final Map<String, @Nullable ClassFile> outside = new HashMap<>();

    Hierarchy(ClassLoader loader, Map<String, ClassFile> scanned) {
        this.loader = loader;
        this.scanned = scanned;
    }

    /** Whether a class implements {@code Migration}; {@code unknown} where a class above it cannot be read. */
    boolean isMigration(ClassFile file, boolean unknown) {
        if (file.interfaces().contains(MIGRATION)) {
            return true;
        }
        boolean gap = false;
        List<String> above = new ArrayList<>();
        addAbove(file, above);
        for (int i = 0; i < above.size(); i++) {
            String name = above.get(i);
            if (name.equals(MIGRATION)) {
                return true;
            }
            // What belongs to Java knows nothing of migrations.
            if (!name.startsWith("java/")) {
                ClassFile next = read(name);
                if (next == null) {
                    gap = true;
                } else {
                    addAbove(next, above);
                }
            }
        }
        return gap && unknown;
    }

    private static void addAbove(ClassFile file, List<String> above) {
        for (String next : file.interfaces()) {
            if (!above.contains(next)) {
                above.add(next);
            }
        }
        if (!file.superName().isEmpty() && !above.contains(file.superName())) {
            above.add(file.superName());
        }
    }

    private @Nullable ClassFile read(String name) {
        ClassFile known = scanned.get(name);
        if (known != null) {
            return known;
        }
        if (!outside.containsKey(name)) {
            outside.put(name, readOutside(name));
        }
        return outside.get(name);
    }

    private @Nullable ClassFile readOutside(String name) {
        try (InputStream content = loader.getResourceAsStream(name + ".class")) {
            return content == null ? null : ClassFileReader.read(content.readAllBytes());
        } catch (IOException | MalformedClassFileException e) {
            // Not in a scanned package: whoever loads it will hear what is wrong with it.
            return null;
        }
    }
}
