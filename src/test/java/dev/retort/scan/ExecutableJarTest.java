package dev.retort.scan;

import static dev.retort.scan.Application.addAll;
import static dev.retort.scan.Application.creating;
import static dev.retort.scan.Application.java;
import static dev.retort.scan.Application.store;
import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.index;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executable jar with jars in it, started: migrations in its own classes and in nested jars of several kinds. */
class ExecutableJarTest {

    @TempDir
    Path temp;

    @Test
    void migrations_of_its_classes_and_of_nested_jars_are_found_and_run() throws Exception {
        Path app = application();
        assertThat(run(app, "app.migrations", "plain", "indexed", "bare"))
                .containsExactly("5 steps", "up to date: true", "at e");
        // A multi-release jar has a class twice, and another that is for a newer Java than any.
        assertThat(run(app, "several")).containsExactly("1 steps", "up to date: true", "at new");
        // A package that one nested jar has without entries for directories, and nobody else.
        assertThat(run(app, "bare")).anyMatch(line -> line.contains("has the parent 'd'"));
    }

    @Test
    void class_files_that_the_index_of_a_nested_jar_knows_are_not_read() throws Exception {
        Path app = application();
        assertThat(readsClassFiles(app, "first")).isFalse();
        assertThat(readsClassFiles(app, "app.migrations")).isTrue();
    }

    @Test
    void the_index_of_a_nested_jar_tells_where_an_up_to_date_database_stands() throws Exception {
        Path app = application();
        assertThat(java(List.of("-Dknown=true", "-jar", app.toString(), "first")))
                .contains("known: [f]");
        assertThat(java(List.of("-Dknown=true", "-jar", app.toString(), "several")))
                .contains("known: null");
    }

    private static boolean readsClassFiles(Path app, String name) throws IOException, InterruptedException {
        List<String> lines = java(List.of("-Xlog:class+load=info:stdout:none", "-jar", app.toString(), name));
        assertThat(lines.stream().filter(line -> !line.contains(" source: "))).contains("up to date: true");
        return lines.stream().anyMatch(line -> line.startsWith("dev.retort.scan.ClassFileReader "));
    }

    private static List<String> run(Path app, String... packages) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-jar", app.toString()));
        arguments.addAll(List.of(packages));
        return java(arguments);
    }

    private Path application() throws IOException {
        Path work = Files.createDirectories(temp.resolve("work"));
        List<Path> libraries = Application.libraries();
        Path classes = compile(
                work.resolve("classes"),
                libraries,
                Application.MAIN,
                creating("app.migrations.A", "id = \"a\""),
                migration("app.migrations.later.B", "id = \"b\", parent = \"a\""));
        Path plain = compile(work.resolve("p"), migration("plain.C", "id = \"c\", parent = \"b\""));
        Path withIndex = compile(work.resolve("i"), migration("indexed.D", "id = \"d\", parent = \"c\""));
        index(withIndex, "indexed");
        Path first = compile(work.resolve("f"), creating("first.A", "id = \"f\""));
        index(first, "first");
        Path bare = compile(work.resolve("b"), migration("bare.E", "id = \"e\", parent = \"d\""));
        Path bareJar = Application.pack(work.resolve("bare.jar"), "Created-By", "test", out -> {
            out.putNextEntry(new JarEntry("bare/E.class"));
            Files.copy(bare.resolve("bare/E.class"), out);
        });
        Path old = compile(work.resolve("m1"), creating("several.A", "id = \"old\""));
        Path renewed = compile(work.resolve("m2"), creating("several.A", "id = \"new\""));
        Path later = compile(work.resolve("m3"), migration("several.Later", "id = \"later\""));
        Path multi = Application.pack(work.resolve("multi.jar"), "Multi-Release", "true", out -> {
            out.putNextEntry(new JarEntry("several/"));
            out.putNextEntry(new JarEntry("several/A.class"));
            Files.copy(old.resolve("several/A.class"), out);
            out.putNextEntry(new JarEntry("META-INF/versions/17/several/A.class"));
            Files.copy(renewed.resolve("several/A.class"), out);
            out.putNextEntry(new JarEntry("META-INF/versions/99/several/Later.class"));
            Files.copy(later.resolve("several/Later.class"), out);
        });
        List<Path> nested = new ArrayList<>(libraries);
        nested.add(multi);
        nested.add(Application.retort(work));
        nested.add(jar(work.resolve("plain.jar"), plain, "", true));
        nested.add(jar(work.resolve("an index+ü.jar"), withIndex, "", true));
        nested.add(jar(work.resolve("first.jar"), first, "", true));
        nested.add(bareJar);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", "app.Main");
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        return Application.pack(work.resolve("an app.jar"), manifest, out -> {
            addLoader(out);
            out.putNextEntry(new JarEntry("BOOT-INF/"));
            out.putNextEntry(new JarEntry("BOOT-INF/classes/"));
            addAll(out, classes, "BOOT-INF/classes/");
            out.putNextEntry(new JarEntry("BOOT-INF/lib/"));
            for (Path each : nested) {
                store(out, each, "BOOT-INF/lib/" + each.getFileName());
            }
        });
    }

    private static void addLoader(JarOutputStream out) throws IOException {
        try (JarFile loader = new JarFile(
                Application.onClassPath("spring-boot-loader-").get(0).toFile())) {
            for (JarEntry entry : Collections.list(loader.entries())) {
                if (!entry.getName().contains("MANIFEST.MF") && !entry.getName().equals("META-INF/")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    loader.getInputStream(entry).transferTo(out);
                }
            }
        }
    }
}
