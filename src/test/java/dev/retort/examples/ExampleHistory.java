package dev.retort.examples;

import static java.util.Objects.requireNonNull;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The migrations of an example, each after those that it needs.
 *
 * @param name the example's folder
 * @param migrations in an order in which they can run
 */
record ExampleHistory(String name, List<Migration> migrations) {

    static ExampleHistory quickstart() {
        return read("quickstart");
    }

    static ExampleHistory library() {
        return read("library");
    }

    static Revision revisionOf(Migration migration) {
        return requireNonNull(migration.getClass().getAnnotation(Revision.class));
    }

    private static ExampleHistory read(String name) {
        List<Migration> found = new ArrayList<>();
        Path folder = Path.of("examples", name, name, "migrations");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                if (!type.equals("package-info")) {
                    found.add(Class.forName(name + ".migrations." + type)
                            .asSubclass(Migration.class)
                            .getConstructor()
                            .newInstance());
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the migrations in " + folder, e);
        }
        return new ExampleHistory(name, sorted(found));
    }

    private static List<Migration> sorted(List<Migration> migrations) {
        Map<String, Migration> waiting = new LinkedHashMap<>();
        migrations.forEach(migration -> waiting.put(revisionOf(migration).id(), migration));
        List<Migration> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            Migration next = waiting.values().stream()
                    .filter(migration -> done.containsAll(needs(revisionOf(migration))))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("Revisions that need something unknown: " + waiting.keySet()));
            String id = revisionOf(next).id();
            waiting.remove(id);
            done.add(id);
            sorted.add(next);
        }
        return sorted;
    }

    static List<String> needs(Revision revision) {
        List<String> needs = new ArrayList<>(List.of(revision.parent()));
        needs.addAll(List.of(revision.dependsOn()));
        return needs;
    }

    @Override
    public String toString() {
        return name;
    }
}
