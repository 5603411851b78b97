package dev.retort.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.scan.ClassOutput;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The start of an application whose database is up to date, in virtual machines of their own: with migrations in a directory,
 * in a jar, and in a jar with an index; against listing the package and reading the bytes of the index.
 */
class StartBenchmark {

    private static final int ROUNDS = 5;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void an_index_makes_the_number_of_revisions_matter_little(int revisions) throws Exception {
        Path classes = compile(revisions);
        Map<String, Path> roots = new LinkedHashMap<>();
        roots.put("directory", classes);
        roots.put("jar", jar(classes, "plain.jar"));
        Path index = classes.resolve(ClassOutput.INDEX);
        Files.createDirectories(index.getParent());
        Files.write(index, new ClassOutput(classes).index(List.of("many")));
        roots.put("jar with index", jar(classes, "indexed.jar"));
        String url = stamped(classes);

        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.computeIfAbsent("floor", name -> new ArrayList<>())
                    .add(milliseconds("floor", temp.resolve("indexed.jar"), url));
            for (Map.Entry<String, Path> root : roots.entrySet()) {
                for (String what : List.of("scan", "known", "start")) {
                    times.computeIfAbsent(root.getKey() + " " + what, name -> new ArrayList<>())
                            .add(milliseconds(what, root.getValue(), url));
                }
            }
        }

        double floor = median(times, "floor");
        System.out.printf("%d revisions, listed and the bytes of the index read: %.1f ms%n", revisions, floor);
        for (String root : roots.keySet()) {
            double scan = median(times, root + " scan");
            System.out.printf(
                    "%d revisions, %s: scan %.1f ms, ratio %.1f; asking for the rows alone %.1f ms; whole start %.1f ms%n",
                    revisions,
                    root,
                    scan,
                    scan / floor,
                    median(times, root + " known"),
                    median(times, root + " start"));
        }
    }

    private static double median(Map<String, List<Double>> times, String what) {
        List<Double> sorted = new ArrayList<>(times.getOrDefault(what, List.of()));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double milliseconds(String what, Path root, String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        root + File.pathSeparator + System.getProperty("java.class.path"),
                        StartProbe.class.getName(),
                        what,
                        root.toString(),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Long.parseLong(output.split(" ", -1)[1]) / 1e6;
    }

    /** A database that is up to date, for processes to open. */
    private String stamped(Path classes) throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + temp.resolve("database"));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Migrator.configure(database).classLoader(loader).scan("many").stamp("head");
        }
        return database.getURL();
    }

    private Path compile(int revisions) throws Exception {
        Path classes = Files.createDirectories(temp.resolve("classes"));
        String retort = Path.of(Migration.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < revisions; i++) {
            sources.add(new Source(i));
        }
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                null,
                                null,
                                null,
                                List.of("-d", classes.toString(), "-cp", retort, "-proc:none"),
                                null,
                                sources)
                        .call())
                .isTrue();
        return classes;
    }

    private Path jar(Path directory, String name) throws IOException {
        Path jar = temp.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                String entry = directory.relativize(path).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(path) && !entry.isEmpty()) {
                    out.putNextEntry(new JarEntry(entry + "/"));
                } else if (!entry.isEmpty()) {
                    out.putNextEntry(new JarEntry(entry));
                    Files.copy(path, out);
                }
            }
        }
        return jar;
    }

    /** A migration of a chain, of the size that migrations have. */
    private static final class Source extends SimpleJavaFileObject {

        private final int number;

        Source(int number) {
            super(URI.create("string:///many/V" + number + ".java"), JavaFileObject.Kind.SOURCE);
            this.number = number;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            String parent = number == 0 ? "" : ", parent = \"r" + (number - 1) + "\"";
            return """
                    package many;
                    import static dev.retort.schema.Define.*;
                    import dev.retort.migration.*;
                    @Revision(id = "r%d", message = "create table %d"%s)
                    public class V%d implements Migration {
                        @Override public void upgrade(Ops ops) {
                            ops.createTable("t%d", column("id", bigint()).notNull(), column("name", varchar(50)),
                                    column("created_at", timestamp()), primaryKey("id"));
                            ops.createIndex("t%d", index("name"));
                        }
                    }
                    """.formatted(number, number, parent, number, number, number);
        }
    }
}
