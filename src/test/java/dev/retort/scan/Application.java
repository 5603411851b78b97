package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** An application that migrates a database in memory, what it needs packed as jars, and its process. */
final class Application {

    /** Upgrades by the packages that it is given, twice, and prints what it did and where the database stands. */
    static final String MAIN = """
            package app;
            public class Main {
                public static void main(String[] packages) throws Exception {
                    org.h2.jdbcx.JdbcDataSource database = new org.h2.jdbcx.JdbcDataSource();
                    database.setURL("jdbc:h2:mem:app;DB_CLOSE_DELAY=-1");
                    dev.retort.Migrator migrator = dev.retort.Migrator.configure(database).scan(packages);
                    try {
                        System.out.println(migrator.upgradeTo(dev.retort.Target.HEAD).steps().size() + " steps");
                    } catch (dev.retort.error.RetortException e) {
                        System.out.println(e.getMessage());
                        return;
                    }
                    System.out.println(
                            "up to date: " + migrator.upgradeTo(dev.retort.Target.HEAD).isUpToDate());
                    if (Boolean.getBoolean("known")) {
                        System.out.println("known: " + dev.retort.scan.MigrationScan.rowsUpTo(
                                "head", dev.retort.scan.ScanRequest.ofPackages(packages)));
                    }
                    try (var connection = database.getConnection();
                            var rows = connection.createStatement().executeQuery(
                                    "select version_num, (select count(*) from made) from retort_version")) {
                        rows.next();
                        System.out.println("at " + rows.getString(1));
                    }
                }
            }
            """;

    /** A migration that makes the table which the application looks for. */
    static String creating(String className, String revision) {
        return CompiledClasses.migration(className, revision)
                .replace(
                        "upgrade(Ops ops) {}",
                        "upgrade(Ops ops) { ops.createTable(\"made\","
                                + " dev.retort.schema.Define.column(\"id\", dev.retort.schema.Define.bigint())); }");
    }

    private Application() {}

    /** The jars that it needs besides Retort. */
    static List<Path> libraries() {
        return onClassPath("h2-", "jdbi3-core-", "geantyref-", "slf4j-api-", "slf4j-nop-", "jspecify-");
    }

    /** The jars of the test's class path whose names begin so. */
    static List<Path> onClassPath(String... names) {
        List<Path> found = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            for (String name : names) {
                if (Path.of(each).getFileName().toString().startsWith(name)) {
                    found.add(Path.of(each));
                }
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(names.length);
        return found;
    }

    /** Retort as its users get it. */
    static Path retort(Path directory) throws IOException {
        return pack(directory.resolve("retort.jar"), "Automatic-Module-Name", "dev.retort", jar -> {
            addAll(jar, CompiledClasses.retort(), "");
        });
    }

    /** Puts entries into a jar. */
    interface Entries {
        void addTo(JarOutputStream jar) throws IOException;
    }

    /** Makes a jar with an attribute in its manifest. */
    static Path pack(Path file, String attribute, String value, Entries entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(attribute, value);
        return pack(file, manifest, entries);
    }

    /** Makes a jar. */
    static Path pack(Path file, Manifest manifest, Entries entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            entries.addTo(jar);
        }
        return file;
    }

    /** Adds the files of a directory. */
    static void addAll(JarOutputStream jar, Path directory, String prefix) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                String name = prefix + directory.relativize(path).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(path) && !name.equals(prefix)) {
                    jar.putNextEntry(new ZipEntry(name + "/"));
                } else if (!Files.isDirectory(path)) {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(path, jar);
                }
            }
        }
    }

    /** Adds a file as it is, as jars in executable jars have to be. */
    static void store(JarOutputStream jar, Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        jar.putNextEntry(entry);
        jar.write(bytes);
    }

    /** What {@code java} prints. */
    static List<String> java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
