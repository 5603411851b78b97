package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.index;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.DeclaredMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories and jars with unusual names, and such that are links or lack something. */
class UnusualPlacesTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "100%", "%41", "a!b", "größe 🛒", "a#b", "a;b", "[a]{b}", "a&b=c,d'e"})
    void any_name_of_a_directory_or_jar_is_understood(String name) throws IOException {
        Path classes = compile(
                temp.resolve("dir " + name), migration("m.A", "id = \"a\""), migration("m.sub.B", "id = \"b\""));
        assertFound(classes, "a", "b");
        assertFound(jar(temp.resolve(name + ".jar"), classes, "", true), "a", "b");
        assertFound(jar(temp.resolve(name + "2.jar"), classes, "", false), "a", "b");
        index(classes, "m", "m.sub");
        assertFound(jar(temp.resolve(name + "3.jar"), classes, "", true), "a", "b");
        assertFound(jar(temp.resolve(name + "4.jar"), classes, "", false), "a", "b");
    }

    @Test
    void links_are_followed() throws IOException {
        Path classes =
                compile(temp.resolve("real"), migration("m.A", "id = \"a\""), migration("m.sub.B", "id = \"b\""));
        assertFound(Files.createSymbolicLink(temp.resolve("link"), classes), "a", "b");
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.createSymbolicLink(other.resolve("m"), classes.resolve("m"));
        assertFound(other, "a", "b");
        Path root = temp.resolve("third");
        Path third = Files.createDirectories(root.resolve("m"));
        Files.createSymbolicLink(third.resolve("sub"), classes.resolve("m/sub"));
        Files.createSymbolicLink(third.resolve("A.class"), classes.resolve("m/A.class"));
        assertFound(root, "a", "b");
        Path jar = jar(temp.resolve("m.jar"), classes, "", true);
        assertFound(Files.createSymbolicLink(temp.resolve("link.jar"), jar), "a", "b");
    }

    @Test
    void a_jar_with_an_index_is_found_though_it_has_no_entries_for_directories_and_others_have_the_package()
            throws IOException {
        Path one = compile(temp.resolve("one"), migration("m.A", "id = \"a\""));
        Path two = compile(temp.resolve("two"), migration("m.B", "id = \"b\""), migration("m.sub.C", "id = \"c\""));
        index(two, "m", "m.sub");
        Path jar = jar(temp.resolve("two.jar"), two, "", false);
        assertThat(ids(one, jar)).containsExactly("a", "b", "c");
        assertThat(ids(jar, one, jar(temp.resolve("one.jar"), one, "", true))).containsExactly("a", "b", "c");
    }

    @Test
    void a_package_may_be_spread_over_jars_with_an_index_and_without() throws IOException {
        Path one = compile(temp.resolve("one"), migration("m.A", "id = \"a\""), migration("m.Twice", "id = \"first\""));
        Path two =
                compile(temp.resolve("two"), migration("m.B", "id = \"b\""), migration("m.Twice", "id = \"second\""));
        index(one, "m", "m.sub");
        Path first = jar(temp.resolve("one.jar"), one, "", true);
        Path second = jar(temp.resolve("two.jar"), two, "", true);
        assertThat(ids(first, second)).containsExactly("a", "b", "first");
        assertThat(ids(second, first)).containsExactly("a", "b", "second");
    }

    private void assertFound(Path root, String... ids) throws IOException {
        List<DeclaredMigration> found =
                MigrationScan.of(ScanRequest.ofPackages("m").seenBy(loader(root)));
        assertThat(found).as(root.toString()).extracting(DeclaredMigration::id).containsExactly(ids);
        assertThat(found).allSatisfy(each -> assertThat(each.create()).isNotNull());
    }

    private static List<String> ids(Path... roots) throws IOException {
        return MigrationScan.of(ScanRequest.ofPackages("m").seenBy(loader(roots))).stream()
                .map(DeclaredMigration::id)
                .toList();
    }
}
