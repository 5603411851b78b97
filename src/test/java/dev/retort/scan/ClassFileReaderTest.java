package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading class files, whole and broken. */
class ClassFileReaderTest {

    @TempDir
    Path temp;

    @Test
    void every_kind_of_constant_is_passed_over() throws Exception {
        for (int version : new int[] {45, 61, 69, 99}) {
            ClassFile file = ClassFileReader.read(withConstants(version, 0));
            assertThat(file.name()).isEqualTo("m/A");
            assertThat(file.superName()).isEqualTo("java/lang/Object");
            assertThat(file.interfaces()).containsExactly("m/I");
        }
    }

    @Test
    void an_unknown_kind_of_constant_is_named() {
        assertThatThrownBy(() -> ClassFileReader.read(withConstants(61, 77)))
                .isInstanceOf(MalformedClassFileException.class)
                .hasMessage("has a constant of the unknown kind 77");
    }

    /** The whole base of the running Java, so that a newer one tries its own class files. */
    @Test
    void every_class_of_java_itself_is_read() throws Exception {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path path :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassFile file = ClassFileReader.read(Files.readAllBytes(path));
                String name = base.relativize(path).toString();
                assertThat(file.name() + ".class").isEqualTo(name);
                assertThat(file.revision()).isNull();
            }
        }
    }

    @Test
    void flags_and_places_are_those_that_reflection_gives() throws Exception {
        List<Class<?>> types = List.of(
                String.class,
                Runnable.class,
                Thread.State.class,
                java.util.Map.Entry.class,
                java.util.AbstractMap.class,
                java.util.AbstractMap.SimpleEntry.class,
                Override.class,
                ClassFile.class,
                new Object() {}.getClass());
        for (Class<?> type : types) {
            String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
            try (var content = type.getResourceAsStream(name)) {
                ClassFile file = ClassFileReader.read(content.readAllBytes());
                int told =
                        ClassFile.INTERFACE | ClassFile.ABSTRACT | ClassFile.ENUM | ClassFile.PUBLIC | ClassFile.STATIC;
                assertThat(file.access() & told).as(name).isEqualTo(type.getModifiers() & told);
                assertThat(file.place())
                        .as(name)
                        .isEqualTo(
                                type.isAnonymousClass()
                                        ? ClassFile.ANONYMOUS
                                        : type.isMemberClass() ? ClassFile.MEMBER : ClassFile.TOP_LEVEL);
                assertThat(file.constructible())
                        .as(name)
                        .isEqualTo(
                                Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0));
            }
        }
    }

    @Test
    void other_annotations_are_passed_over() throws Exception {
        Path classes = compile(
                temp,
                "package m; import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface All {"
                        + " boolean z(); byte b(); char c(); short s(); int i(); long j(); float f(); double d();"
                        + " String t(); Class<?> k(); RetentionPolicy e(); Deprecated n(); int[] a(); Deprecated[] m(); }",
                "package m; import java.lang.annotation.*; @All(z = true, b = 1, c = 'c', s = 2, i = 3, j = 4, f = 5,"
                        + " d = 6, t = \"t\", k = int[].class, e = RetentionPolicy.CLASS,"
                        + " n = @Deprecated(since = \"1\"), a = {1, 2}, m = {@Deprecated, @Deprecated(since = \"2\")})"
                        + " @Revision(id = \"a\") public class A implements Migration { public void upgrade(Ops o) {} }");
        RevisionValues revision = ClassFileReader.read(Files.readAllBytes(classes.resolve("m/A.class")))
                .revision();
        assertThat(revision).extracting(RevisionValues::id).isEqualTo("a");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() throws Exception {
        byte[] whole = migrationBytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClassFileReader.read(part))
                    .as("%s bytes", length)
                    .isInstanceOf(MalformedClassFileException.class);
        }
    }

    @Test
    void changed_bytes_lead_to_an_answer_or_a_refusal() throws Exception {
        byte[] whole = migrationBytes();
        long seed = Long.getLong("retort.seed", 20_261_123L);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ClassFileReader.read(changed)).isNotNull();
            } catch (MalformedClassFileException e) {
                assertThat(e).hasMessageMatching("(has|is|does|refers|says|nests) .*");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private byte[] migrationBytes() throws IOException {
        Path classes = compile(temp, migration("m.A", "id = \"a\", parent = {\"b\", \"c\"}, message = \"ä\""));
        return Files.readAllBytes(classes.resolve("m/A.class"));
    }

    /** A class file with a constant of every kind (JVM specification, 4.4), or one more of another kind. */
    private static byte[] withConstants(int version, int otherKind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeShort(0);
        out.writeShort(version);
        out.writeShort(24);
        int[] lengths = {
            3, 4, 4, 4, 5, 8, 6, 8, 8, 2, 9, 4, 10, 4, 11, 4, 12, 4, 15, 3, 16, 2, 17, 4, 18, 4, 19, 2, 20, 2
        };
        for (int i = 0; i < lengths.length; i += 2) {
            out.writeByte(lengths[i]);
            out.write(new byte[lengths[i + 1]]);
        }
        // 15 constants, two of them wide: the next is the eighteenth.
        for (String name : new String[] {"m/A", "java/lang/Object", "m/I"}) {
            out.writeByte(otherKind == 0 ? 1 : otherKind);
            out.writeUTF(name);
        }
        for (int i = 18; i < 21; i++) {
            out.writeByte(7);
            out.writeShort(i);
        }
        out.writeShort(0x21);
        out.writeShort(21);
        out.writeShort(22);
        out.writeShort(1);
        out.writeShort(23);
        out.write(new byte[6]);
        return bytes.toByteArray();
    }
}
