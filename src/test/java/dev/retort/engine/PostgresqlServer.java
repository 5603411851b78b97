package dev.retort.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of a major version in this JVM: started when the first test asks for it, stopped when the JVM
 * ends.
 */
public final class PostgresqlServer {

    public static final String EMPTY_DATABASE = """
            do $$
            declare name name;
            begin
              for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                execute format('drop schema %I cascade', name);
              end loop;
              create schema public;
            end
            $$""";

    /** Where the build puts the binaries, as MAJOR.jar, and where they are unpacked once. */
    private static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

    private static final Map<Integer, PostgresqlServer> RUNNING = new ConcurrentHashMap<>();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server of a major version of which the build has put the binaries there. */
    public static PostgresqlServer of(int major) {
        return RUNNING.computeIfAbsent(major, PostgresqlServer::started);
    }

    /** The major versions of which the build has put the binaries there, the oldest first. */
    public static List<Integer> majors() {
        try (Stream<Path> files = Files.list(BINARIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> Integer.valueOf(name.substring(0, name.length() - ".jar".length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No binaries of PostgreSQL: mvn generate-test-resources gets them", e);
        }
    }

    /** The server of the newest major version. */
    static PostgresqlServer newest() {
        return of(majors().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /** A database that nobody else has and that has no tables. */
    public TestDatabase fresh() {
        String name = "retort_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No new database on the test server", e);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        return new TestDatabase(Engine.POSTGRESQL, url(name), source);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?user=postgres";
    }

    static void stopAll() {
        for (PostgresqlServer running : RUNNING.values()) {
            try {
                running.server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static PostgresqlServer started(int major) {
        try {
            byte[] binaries = binaries(BINARIES.resolve(major + ".jar"));
            return new PostgresqlServer(EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, architecture) -> new ByteArrayInputStream(binaries))
                    // The binaries are unpacked once per build directory, the data once per run.
                    .setOverrideWorkingDirectory(BINARIES.toFile())
                    .setDataDirectory(TestDirectory.forThisRun().resolve("postgresql-" + major))
                    // The whole directory of the run is deleted when the JVM ends; nobody else deletes at the same
                    // time.
                    .setCleanDataDirectory(false)
                    // Nobody needs the data after the machine has stopped.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive in a jar of binaries, which has no other; each platform's has a name of its own. */
    private static byte[] binaries(Path jar) throws IOException {
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new FileNotFoundException("No binaries in " + jar);
    }
}
