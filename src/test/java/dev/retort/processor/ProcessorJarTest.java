package dev.retort.processor;

import static dev.retort.processor.Compilation.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as users name it: a jar of what the build puts into it, on the processor path of a javac of its own. */
class ProcessorJarTest {

    private static final Path REGISTERED = Path.of("src/main/processor");
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    @TempDir
    Path temp;

    @Test
    void javac_runs_it_with_nothing_else_on_the_processor_path() throws Exception {
        Path jar = jar();
        Path sources = temp.resolve("src/m");
        Files.createDirectories(sources);
        write(sources.resolve("A.java"), migration("m.A", "id = \"a\", lockTimeout = \"4s\""));
        write(sources.resolve("B.java"), migration("m.B", "id = \"b\",\n  parent = \"x\", lockTimeout = \"4 sec\""));
        write(
                sources.resolve("C.java"),
                migration("m.C", "id = \"c\", parent = \"a\"").replace("implements Migration", ""));

        String said = javac(jar, sources);

        assertThat(said)
                .contains("B.java:4: error: 'b' (m.B) has the parent 'x', and there is no such revision")
                .contains("B.java:4: error: The lockTimeout of a revision cannot be '4 sec'.")
                .contains("C.java:3: error: m.C has @Revision but does not implement Migration.")
                .contains("3 errors");

        write(sources.resolve("B.java"), migration("m.B", "id = \"b\", parent = \"a\""));
        write(sources.resolve("C.java"), migration("m.C", "id = \"c\", parent = \"b\", message = \"größer\""));

        assertThat(javac(jar, sources)).isEmpty();
        assertThat(Files.readString(temp.resolve("out/META-INF/retort/classes")))
                .startsWith("retort 2\n3\t")
                .contains("gr\\u00f6\\u00dfer");
    }

    @Test
    void who_does_not_name_it_does_not_meet_it() {
        assertThat(Compilation.retort().resolve("dev/retort/Migrator.class")).exists();
        assertThat(Compilation.retort().resolve(SERVICE)).doesNotExist();
        assertThat(REGISTERED.resolve(SERVICE)).exists();
    }

    private String javac(Path processor, Path sources) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-Xlint:all",
                "-Werror",
                "-processorpath",
                processor.toString(),
                "-cp",
                Compilation.retort().toString(),
                "-encoding",
                "UTF-8",
                "-d",
                temp.resolve("out").toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.sorted().map(Path::toString).forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void write(Path file, String source) throws IOException {
        Files.writeString(file, source.replaceFirst(";", "; import dev.retort.migration.*;"));
    }

    /** Packs what {@code pom.xml} names for the jar. */
    private Path jar() throws IOException {
        List<PathMatcher> wanted = new ArrayList<>();
        Matcher included =
                Pattern.compile("<include>(dev/retort/.*)</include>").matcher(Files.readString(Path.of("pom.xml")));
        while (included.find()) {
            wanted.add(FileSystems.getDefault().getPathMatcher("glob:" + included.group(1)));
        }
        assertThat(wanted).isNotEmpty();
        Path jar = temp.resolve("processor.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path root : List.of(Compilation.retort(), REGISTERED)) {
                try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
                    for (Path each : files.toList()) {
                        Path name = root.relativize(each);
                        if (root.equals(REGISTERED) || wanted.stream().anyMatch(matcher -> matcher.matches(name))) {
                            out.putNextEntry(new JarEntry(name.toString().replace(File.separatorChar, '/')));
                            Files.copy(each, out);
                        }
                    }
                }
            }
        }
        return jar;
    }
}
