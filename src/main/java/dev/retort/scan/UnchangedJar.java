package dev.retort.scan;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the classes of packages are all in one jar and exactly those that its index has summed up. Then the summary
 * tells what reading them would, for the price of listing them; in any other case it tells nothing.
 */
final class UnchangedJar {

    private final String[] paths;
    private final List<String> listed = new ArrayList<>();
    private ClassSum sum = ClassSum.NONE;
    private @Nullable IndexSummary summary;
    private boolean told = true;

    private UnchangedJar(String[] paths) {
        this.paths = paths;
    }

    /** The summary of all classes in these packages and below them; null where there is none, or it is not of these. */
    static @Nullable IndexSummary summary(ClassLoader loader, List<String> packagePaths) {
        UnchangedJar jar = new UnchangedJar(packagePaths.toArray(new String[0]));
        try {
            for (String path : packagePaths) {
                jar.list(path, loader.getResources(path));
            }
            // Finds jars, too, that have no entry for the directory.
            jar.list(ClassIndex.PATH, loader.getResources(ClassIndex.PATH));
        } catch (IOException e) {
            // A scan says what is wrong.
            return null;
        }
        IndexSummary found = jar.summary;
        return jar.told && found != null && found.classes().isSame(jar.sum) && found.hasRevisionsBelow(packagePaths)
                ? found
                : null;
    }

    private void list(String path, Enumeration<URL> urls) throws IOException {
        while (told && urls.hasMoreElements()) {
            URL url = urls.nextElement();
            boolean index = path.equals(ClassIndex.PATH);
            if (url.getProtocol().equals("file")) {
                // In a directory no index counts, nor is one needed to find the package.
                told = index;
                continue;
            }
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jarConnection) {
                list(path, jarConnection);
            } else {
                told = index;
            }
        }
    }

    private void list(String path, JarURLConnection connection) throws IOException {
        String entry = connection.getEntryName();
        if (entry == null || !entry.endsWith(path)) {
            told = false;
            return;
        }
        String root = entry.substring(0, entry.length() - path.length());
        String place = PackageListing.place(connection, root);
        if (!listed.contains(place)) {
            listed.add(place);
            try (JarFile jar = PackageListing.open(connection)) {
                if (PackageListing.isMultiRelease(jar)) {
                    told = false;
                } else {
                    list(root, jar);
                }
            }
        }
    }

    private void list(String root, JarFile jar) {
        int before = sum.count();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            if (isOfPackages(name, root) && FoundClasses.isOfClass(name)) {
                sum = sum.plus(root.isEmpty() ? name : name.substring(root.length()), entry.getCrc(), entry.getSize());
            }
        }
        if (sum.count() > before) {
            told &= before == 0;
            summary = told ? ClassIndex.summary(jar, root) : null;
            told &= summary != null;
        }
    }

    private boolean isOfPackages(String name, String root) {
        for (String path : paths) {
            if (name.startsWith(path, root.length()) && name.startsWith(root)) {
                return true;
            }
        }
        return false;
    }
}
