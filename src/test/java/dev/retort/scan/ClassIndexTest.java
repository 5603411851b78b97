package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index says of a class file, and of which. */
class ClassIndexTest {

    @TempDir
    Path temp;

    @Test
    void it_says_what_reading_the_file_says() throws IOException {
        Path classes = compile(
                temp,
                migration(
                        "m.Full",
                        "id = \"f\", parent = {\"a\", \"b c\", \"\"}, message = \"Größe\\t\\n\\\\u0041 \\u0000 🛒 \\ud83d |\","
                                + " branch = {\"x\", \"\\u00fc\"}, dependsOn = {\"\"}, replaces = {\"r1\", \"r2\"},"
                                + " transaction = TransactionMode.PER_OPERATION, irreversible = \"rows are gone\","
                                + " lockTimeout = \"4s\", statementTimeout = \"0\""),
                migration("m.Plain", "id = \"p\""),
                "package m; interface Team extends Migration, Comparable<String> {}",
                "package m; class Out { class In {} static Object o() { return new Object() {}; }"
                        + " public enum Größe { RED { int i() { return 1; } }; int i() { return 0; } } }");
        ClassIndex index = ClassIndex.of(new ClassOutput(classes).index(List.of("m")));
        assertThat(index.names()).hasSize(8);
        for (String name : index.names()) {
            byte[] bytes = Files.readAllBytes(classes.resolve(name + ".class"));
            assertThat(index.find(name, crc(bytes), bytes.length)).as(name).isEqualTo(readable(bytes));
        }
    }

    private static ClassFile readable(byte[] bytes) {
        try {
            return ClassFileReader.read(bytes);
        } catch (MalformedClassFileException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_says_nothing_of_other_bytes() throws IOException {
        Path file =
                compile(temp, migration("m.A", "id = \"a\", parent = \"x\"")).resolve("m/A.class");
        byte[] bytes = Files.readAllBytes(file);
        ClassIndex index = ClassIndex.of(new ClassOutput(temp).index(List.of("m")));
        assertThat(index.find("m/A", crc(bytes), bytes.length)).isNotNull();
        assertThat(index.find("m/A", crc(bytes) + 1, bytes.length)).isNull();
        assertThat(index.find("m/A", crc(bytes), bytes.length + 1)).isNull();
        assertThat(index.find("m/A", -1, -1)).isNull();
        assertThat(index.find("m/B", crc(bytes), bytes.length)).isNull();
        // Another parent, of the same length.
        compile(temp, migration("m.A", "id = \"a\", parent = \"y\""));
        byte[] edited = Files.readAllBytes(file);
        assertThat(edited).hasSameSizeAs(bytes);
        assertThat(index.find("m/A", crc(edited), edited.length)).isNull();
    }

    @Test
    void one_that_was_not_written_whole_or_was_changed_says_nothing() throws IOException {
        compile(temp, migration("m.A", "id = \"a\""), migration("m.B", "id = \"b\", message = \"end 1\""));
        byte[] whole = new ClassOutput(temp).index(List.of("m"));
        assertThat(ClassIndex.of(whole).names()).containsExactlyInAnyOrder("m/A", "m/B");
        for (int length = 0; length < whole.length; length++) {
            assertThat(ClassIndex.of(Arrays.copyOf(whole, length)).names()).isEmpty();
        }
        for (int i = 0; i < whole.length - 1; i++) {
            byte[] changed = whole.clone();
            changed[i]++;
            assertThat(ClassIndex.of(changed).names()).as("byte %s", i).isEmpty();
        }
    }

    @Test
    void several_one_after_another_are_one() throws IOException {
        compile(temp, migration("m.A", "id = \"a\""), migration("n.B", "id = \"b\""));
        ClassOutput output = new ClassOutput(temp);
        String m = text(output.index(List.of("m")));
        String n = text(output.index(List.of("n")));
        assertThat(names(m + n)).containsExactlyInAnyOrder("m/A", "n/B");
        assertThat(names(m + "\n" + n)).containsExactlyInAnyOrder("m/A", "n/B");
        assertThat(names(m.replace("m/A", "m/C") + n)).containsExactly("n/B");
        assertThat(names(m.substring(0, m.length() - 4) + n)).containsExactly("n/B");
        assertThat(names(m.replace("retort 2", "retort 1") + n)).containsExactly("n/B");
        assertThat(names(m.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void the_output_of_a_compiler_may_have_anything_in_it() throws IOException {
        compile(temp, migration("m.A", "id = \"a\""), migration("m.Moved", "id = \"b\""));
        Files.createDirectories(temp.resolve("META-INF/m"));
        Files.copy(temp.resolve("m/A.class"), temp.resolve("META-INF/m/A.class"));
        Files.move(temp.resolve("m/Moved.class"), temp.resolve("m/Other.class"));
        Files.writeString(temp.resolve("m/Text.class"), "text");
        Files.writeString(temp.resolve("m/package-info.class"), "text");
        ClassOutput output = new ClassOutput(temp);
        assertThat(output.revisions(Set.of())).containsOnlyKeys("m.A");
        assertThat(output.revisions(Set.of("m.A"))).isEmpty();
        assertThat(names(text(output.index(List.of("m", "nowhere"))))).containsExactly("m/A");
        assertThat(new ClassOutput(temp.resolve("nowhere")).revisions(Set.of())).isEmpty();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).hasSize(2);
        }
    }

    private static Iterable<String> names(String text) {
        return ClassIndex.of(text.getBytes(StandardCharsets.ISO_8859_1)).names();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
