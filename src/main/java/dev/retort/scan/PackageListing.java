package dev.retort.scan;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * Lists the class files of a package and of those below it, wherever its class loader finds the package: in directories
 * and jars, and in jars within jars where the class loader opens them.
 */
final class PackageListing {

    private static final String VERSIONS = "META-INF/versions/";

    private final ClassLoader loader;
    private final FoundClasses found;
    private final List<String> places = new ArrayList<>();
    private final List<String> listed = new ArrayList<>();

    PackageListing(ClassLoader loader, FoundClasses found) {
        this.loader = loader;
        this.found = found;
    }

    /** Reads the class files below a package; its path ends with a slash. */
    void list(String packagePath) {
        try {
            // With the slash at its end the name means a directory, and no module claims it for the package above.
            Enumeration<URL> urls = loader.getResources(packagePath);
            while (urls.hasMoreElements()) {
                list(packagePath, urls.nextElement());
            }
            // Finds jars, too, that have no entry for the directory.
            Enumeration<URL> indexes = loader.getResources(ClassIndex.PATH);
            while (indexes.hasMoreElements()) {
                listIndexed(packagePath, indexes.nextElement());
            }
        } catch (IOException e) {
            found.faultOfPlace(packagePath, "the class loader does not list it (" + e.getMessage() + ").");
        }
    }

    /** The directories and jars that have been looked into. */
    List<String> places() {
        return places;
    }

    private void list(String packagePath, URL url) {
        if (url.getProtocol().equals("file")) {
            listDirectory(packagePath, file(url));
            return;
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jarConnection) {
                try (JarFile jar = open(jarConnection)) {
                    String below = jarConnection.getEntryName();
                    boolean whole = below == null || below.startsWith(VERSIONS);
                    String prefix = whole ? packagePath : below;
                    listed.add(place(jarConnection, prefix));
                    listJar(packagePath, prefix, jar);
                }
            } else {
                found.faultOfPlace(
                        url.toString(),
                        "it is neither a directory nor a jar. Give the migrations as classes or instances instead.");
            }
        } catch (IOException e) {
            found.faultOfPlace(url.toString(), "it cannot be opened (" + e.getMessage() + ").");
        }
    }

    private void listIndexed(String packagePath, URL url) throws IOException {
        if (!url.getProtocol().equals("file") && url.openConnection() instanceof JarURLConnection connection) {
            String entry = connection.getEntryName();
            String root = entry.substring(0, entry.length() - ClassIndex.PATH.length());
            if (!listed.contains(place(connection, root.concat(packagePath)))) {
                try (JarFile jar = open(connection)) {
                    listJar(packagePath, root.concat(packagePath), jar);
                }
            }
        }
    }

    /** A directory in a jar, by which one that was listed is known again. */
    static String place(JarURLConnection connection, String prefix) {
        return connection.getJarFileURL().toString().concat(prefix);
    }

    /** Opens a jar as class loaders do: of several releases with the classes for this one. */
    static JarFile open(JarURLConnection connection) throws IOException {
        // A jar from the cache is shared with others, who would find it closed.
        connection.setUseCaches(false);
        JarFile jar = connection.getJarFile();
        if (!connection.getJarFileURL().getProtocol().equals("file") || !jar.isMultiRelease()) {
            return jar;
        }
        try (jar) {
            return open(new File(jar.getName()));
        }
    }

    /** Whether a jar has other classes for newer Java, a nested one included. */
    static boolean isMultiRelease(JarFile jar) {
        boolean nested = jar.getClass().getClassLoader() != null;
        if (!nested || jar.isMultiRelease()) {
            return jar.isMultiRelease();
        }
        // That method is final, and of a nested jar it speaks of the one around it.
        try {
            Manifest manifest = jar.getManifest();
            return manifest != null
                    && Boolean.parseBoolean(manifest.getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
        } catch (IOException e) {
            // Then it is none to its class loader either.
            return false;
        }
    }

    static JarFile open(File file) throws IOException {
        return new JarFile(file, true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
    }

    /** The file or directory behind a URL. */
    static File file(URL url) {
        try {
            return new File(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Blanks left as they are, or a server in front of the path.
            return new File(url.getPath());
        }
    }

    private void listDirectory(String packagePath, File top) {
        places.add(top.getPath());
        List<File> directories = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        directories.add(top);
        paths.add(packagePath);
        for (int i = 0; i < directories.size(); i++) {
            File[] files = directories.get(i).listFiles();
            if (files == null) {
                found.faultOfPlace(directories.get(i).getPath(), "the directory cannot be listed.");
                continue;
            }
            for (File file : files) {
                String path = paths.get(i) + file.getName();
                if (path.endsWith(".class")) {
                    if (found.wanted(path) != null) {
                        readFile(path, top, file);
                    }
                } else if (file.isDirectory()) {
                    directories.add(file);
                    paths.add(path + "/");
                }
            }
        }
    }

    private void readFile(String path, File top, File file) {
        try (InputStream content = new FileInputStream(file)) {
            found.read(path, top.getPath(), content);
        } catch (IOException e) {
            found.fault(path, top.getPath(), "cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Reads the entries of a jar that lie below {@code prefix}, which stands for the package. */
    void listJar(String packagePath, String prefix, JarFile jar) {
        if (!places.contains(jar.getName())) {
            places.add(jar.getName());
        }
        String root = prefix.endsWith(packagePath) ? prefix.substring(0, prefix.length() - packagePath.length()) : "";
        ClassIndex index = found.index(jar, root);
        boolean versioned = isMultiRelease(jar);
        boolean same = prefix.equals(packagePath);
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            String name = versioned ? withoutVersion(entry.getName()) : entry.getName();
            if (!name.startsWith(prefix)) {
                continue;
            }
            String path = same ? name : packagePath.concat(name.substring(prefix.length()));
            String wanted = found.wanted(path);
            if (wanted != null && versioned) {
                // Of several the one that this Java loads; none where all are for newer ones.
                entry = jar.getJarEntry(name);
            }
            if (wanted == null || entry == null) {
                continue;
            }
            if (!found.take(wanted, index, entry.getCrc(), entry.getSize())) {
                try (InputStream content = jar.getInputStream(entry)) {
                    found.read(path, jar.getName(), content);
                } catch (IOException | SecurityException e) {
                    found.fault(path, jar.getName(), "cannot be read (" + e.getMessage() + ")");
                }
            }
        }
    }

    private static String withoutVersion(String name) {
        return name.startsWith(VERSIONS) ? name.substring(name.indexOf('/', VERSIONS.length()) + 1) : name;
    }
}
