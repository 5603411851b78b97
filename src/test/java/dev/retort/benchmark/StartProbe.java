package dev.retort.benchmark;

import dev.retort.Migrator;
import dev.retort.Target;
import dev.retort.scan.ClassOutput;
import dev.retort.scan.MigrationScan;
import dev.retort.scan.ScanRequest;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;

/**
 * Started in a virtual machine of its own: prints how many nanoseconds of the processor the thread needs that does one thing
 * there, the first time. Other work on the machine does not count.
 */
public final class StartProbe {

    private StartProbe() {}

    /** Takes what to do, where the migrations are, and a JDBC URL. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[1]);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(arguments[2]);
        LoggerFactory.getLogger("warm").info("warm");
        // Open to the end: where the last connection closes, H2 compacts its file, which takes longer than the start.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select version_num from retort_version");
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            int found = switch (arguments[0]) {
                case "floor" -> listAndRead(root);
                case "scan" -> MigrationScan.of(ScanRequest.ofPackages("many")).size();
                case "known" -> MigrationScan.rowsUpTo("head", ScanRequest.ofPackages("many")) == null ? 0 : 1;
                default -> start(database);
            };
            System.out.println("took " + (threads.getCurrentThreadCpuTime() - start) + " for " + found);
        }
    }

    private static int start(JdbcDataSource database) {
        boolean upToDate =
                Migrator.configure(database).scan("many").upgradeTo(Target.HEAD).isUpToDate();
        if (!upToDate) {
            throw new IllegalStateException("not up to date");
        }
        return 1;
    }

    /** Names of the package, and the bytes of the index: what a scan cannot do without. */
    private static int listAndRead(Path root) throws Exception {
        int found = 0;
        if (Files.isDirectory(root)) {
            String[] names = root.resolve("many").toFile().list();
            return names == null ? 0 : names.length;
        }
        try (JarFile jar = new JarFile(root.toFile())) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                if (entries.nextElement().getName().startsWith("many/")) {
                    found++;
                }
            }
            JarEntry index = jar.getJarEntry(ClassOutput.INDEX);
            if (index != null) {
                try (InputStream content = jar.getInputStream(index)) {
                    found += new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).indexOf('\n') >> 30;
                }
            }
        }
        return found;
    }
}
