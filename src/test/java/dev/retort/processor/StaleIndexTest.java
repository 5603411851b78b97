package dev.retort.processor;

import static dev.retort.processor.Compilation.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.DeclaredMigration;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.RevisionStep;
import dev.retort.scan.MigrationScan;
import dev.retort.scan.ScanException;
import dev.retort.scan.ScanRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan finds what the class files say, in a directory and in a jar, whatever the index beside them says. */
class StaleIndexTest {

    private static final String INDEX = "META-INF/retort/classes";

    @TempDir
    Path temp;

    @Test
    void a_parent_that_was_edited_and_compiled_without_the_processor_counts() throws IOException {
        Compilation compilation = new Compilation(temp.resolve("classes"));
        compilation.compile(
                migration("m.A", "id = \"a\""),
                migration("m.B", "id = \"b\", parent = \"a\""),
                migration("m.C", "id = \"c\", parent = \"b\""));
        compilation.compileWithout(migration("m.C", "id = \"c\", parent = \"a\""));

        assertThat(Files.readString(compilation.output().resolve(INDEX))).contains("\tc\tb \t");
        for (Path root : List.of(compilation.output(), jar(compilation.output()))) {
            List<DeclaredMigration> found = scan(root);
            assertThat(found.get(2).parents()).containsExactly("a");
            // The loaded class agrees.
            assertThat(found.get(2).create().getClass().getName()).isEqualTo("m.C");
        }
    }

    @Test
    void an_index_of_other_classes_altogether_changes_nothing() throws IOException {
        Compilation other = new Compilation(temp.resolve("other"));
        other.compile(
                migration("m.A", "id = \"a\", parent = {}"), migration("m.Gone", "id = \"gone\", parent = \"a\""));
        Compilation compilation = new Compilation(temp.resolve("classes"));
        compilation.compileWithout(migration("m.A", "id = \"b\", parent = {}"), migration("m.New", "id = \"new\""));
        Files.createDirectories(compilation.output().resolve(INDEX).getParent());
        Files.copy(other.output().resolve(INDEX), compilation.output().resolve(INDEX));

        for (Path root : List.of(compilation.output(), jar(compilation.output()))) {
            assertThat(scan(root)).extracting(DeclaredMigration::id).containsExactly("b", "new");
        }
    }

    /** Any sequence of edits, each compiled with the processor or without, a file at a time or all. */
    @Test
    void no_sequence_of_builds_hides_or_invents_a_migration() throws IOException {
        long seed = Long.getLong("retort.seed", 20_261_126L);
        Random random = new Random(seed);
        int known = 0;
        for (int history = 0; history < 4; history++) {
            Path output = temp.resolve("h" + history);
            Compilation compilation = new Compilation(output).with("-Aretort.heads=allow");
            TreeMap<String, String> sources = new TreeMap<>();
            for (int build = 0; build < 14; build++) {
                List<String> changed = edited(random, sources, output);
                boolean all = random.nextInt(4) == 0;
                String[] compiled = (all ? sources.values() : changed).toArray(String[]::new);
                if (compiled.length > 0 && random.nextBoolean()) {
                    compilation.compile(compiled);
                } else if (compiled.length > 0) {
                    compilation.compileWithout(compiled);
                }
                String when = "seed " + seed + ", history " + history + ", build " + build;
                assertAgree(output, sources, when);
                known += isKnownRightly(output, sources, when) ? 1 : 0;
            }
        }
        assertThat(known)
                .as("seed %s, times that the index told the rows", seed)
                .isBetween(5, 50);
    }

    /** Whether the index tells where an up-to-date database stands; that it tells the truth if it does. */
    private boolean isKnownRightly(Path output, Map<String, String> sources, String when) throws IOException {
        if (sources.isEmpty()) {
            return false;
        }
        try (URLClassLoader loader = loader(jar(output))) {
            ScanRequest request = ScanRequest.ofPackages("m").seenBy(loader);
            Heads known = MigrationScan.rowsUpTo("heads", request);
            if (known != null) {
                RevisionGraph graph =
                        MigrationHistory.of(MigrationScan.of(request)).graph();
                List<RevisionStep> steps = RevisionPath.up(graph, Heads.none(), "heads");
                assertThat(known).as(when).isEqualTo(steps.get(steps.size() - 1).after());
            }
            return known != null;
        }
    }

    private static List<String> edited(Random random, Map<String, String> sources, Path output) throws IOException {
        List<String> changed = new ArrayList<>();
        for (int edit = random.nextInt(3); edit >= 0; edit--) {
            int number = random.nextInt(8);
            String name = (number % 2 == 0 ? "m.V" : "m.sub.V") + number;
            if (random.nextInt(5) == 0) {
                sources.remove(name);
                Files.deleteIfExists(output.resolve(name.replace('.', '/') + ".class"));
            } else {
                char letter = (char) ('a' + random.nextInt(26));
                String source = migration(name, "id = \"id" + number + letter + "\", message = \"" + letter + "\"");
                sources.put(name, source);
            }
            changed.add(name);
        }
        return changed.stream()
                .distinct()
                .filter(sources::containsKey)
                .map(sources::get)
                .toList();
    }

    private void assertAgree(Path output, Map<String, String> sources, String when) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<String> expected = sources.entrySet().stream()
                .map(each -> each.getKey() + each.getValue().replaceAll("(?s).*message = \"(.)\".*", "$1"))
                .sorted()
                .toList();
        for (Path root : List.of(output, jar(output))) {
            assertThat(scan(root))
                    .as(when + ", " + root.getFileName())
                    .extracting(each -> each.className() + each.message())
                    .containsExactlyElementsOf(expected);
        }
    }

    private static List<DeclaredMigration> scan(Path root) throws IOException {
        URLClassLoader loader = loader(root);
        try {
            return MigrationScan.of(ScanRequest.ofPackages("m").seenBy(loader));
        } catch (ScanException e) {
            throw new AssertionError(root.toString(), e);
        }
    }

    private static URLClassLoader loader(Path root) throws IOException {
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, StaleIndexTest.class.getClassLoader());
    }

    private Path jar(Path directory) throws IOException {
        Path jar = Files.createTempFile(temp, "classes", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path) && !name.isEmpty()) {
                    out.putNextEntry(new JarEntry(name + "/"));
                } else if (!name.isEmpty()) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                }
            }
        }
        return jar;
    }
}
