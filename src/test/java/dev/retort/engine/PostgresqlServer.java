package dev.retort.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server of this JVM: started when the first test asks for it, stopped when the JVM ends. */
final class PostgresqlServer {

    static final String EMPTY_DATABASE = """
            do $$
            declare name name;
            begin
              for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                execute format('drop schema %I cascade', name);
              end loop;
              create schema public;
            end
            $$""";

    private static @Nullable EmbeddedPostgres running;

    private PostgresqlServer() {}

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database + "?user=postgres";
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"));
    }

    private static synchronized EmbeddedPostgres server() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static EmbeddedPostgres started() {
        // The binaries are unpacked once per build directory, the data once per run.
        File binaries = Path.of("target", "postgresql").toAbsolutePath().toFile();
        File data = TestDirectory.forThisRun().resolve("postgresql").toFile();
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries)
                    .setDataDirectory(data)
                    // The whole directory of the run is deleted when the JVM ends; nobody else deletes at the same
                    // time.
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
