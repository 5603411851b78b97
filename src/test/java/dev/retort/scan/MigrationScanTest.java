package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and where. */
class MigrationScanTest {

    @TempDir
    Path temp;

    @Test
    void a_directory_is_listed_with_the_packages_below_it_by_class_name() throws IOException {
        Path classes = compile(
                temp.resolve("classes"),
                migration("shop.migrations.B", "id = \"b\", parent = \"a\""),
                migration("shop.migrations.A", "id = \"a\""),
                migration("shop.migrations.later.C", "id = \"c\", parent = \"b\""),
                migration("shop.migrationsold.D", "id = \"d\""),
                migration("shop.E", "id = \"e\""));
        assertThat(scan(loader(classes), "shop.migrations"))
                .extracting(DeclaredMigration::className)
                .containsExactly("shop.migrations.A", "shop.migrations.B", "shop.migrations.later.C");
    }

    @Test
    void everything_the_revision_says_is_read() throws IOException {
        Path classes = compile(
                temp.resolve("classes"),
                migration(
                        "m.Full",
                        "id = \"f\", parent = {\"a\", \"b\"}, message = \"Größe \\u0000 🛒\", branch = \"billing\","
                                + " dependsOn = {\"x\", \"y\"}, transaction = TransactionMode.PER_OPERATION,"
                                + " irreversible = \"rows are gone\", lockTimeout = \"4s\", statementTimeout = \"0\""),
                migration("m.Plain", "id = \"p\""));
        List<DeclaredMigration> found = scan(loader(classes), "m");
        DeclaredMigration full = found.get(0);
        assertThat(full.id()).isEqualTo("f");
        assertThat(full.parents()).containsExactly("a", "b");
        assertThat(full.message()).isEqualTo("Größe \0 🛒");
        assertThat(full.labels()).containsExactly("billing");
        assertThat(full.dependsOn()).containsExactly("x", "y");
        assertThat(full.transaction()).isEqualTo(TransactionMode.PER_OPERATION);
        assertThat(full.irreversible()).isEqualTo("rows are gone");
        assertThat(full.limits()).isEqualTo(new TimeLimits(Duration.ofSeconds(4), Duration.ZERO));
        DeclaredMigration plain = found.get(1);
        assertThat(plain.parents()).isEmpty();
        assertThat(plain.message()).isEmpty();
        assertThat(plain.limits()).isEqualTo(TimeLimits.NONE);
        assertThat(plain.transaction()).isEqualTo(TransactionMode.PER_REVISION);
        // Making it compares all that was read with the loaded class.
        assertThat(full.create().getClass().getName()).isEqualTo("m.Full");
        assertThat(plain.create().getClass().getName()).isEqualTo("m.Plain");
    }

    @Test
    void a_jar_is_listed() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""), migration("m.sub.B", "id = \"b\""));
        Path jar = jar(temp.resolve("a jar with blanks+ü.jar"), classes, "", true);
        assertThat(idsOf(scan(loader(jar), "m"))).containsExactly("a", "b");
    }

    @Test
    void a_jar_without_entries_for_directories_is_listed() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""), migration("m.sub.B", "id = \"b\""));
        Path jar = jar(temp.resolve("m.jar"), classes, "", false);
        assertThat(idsOf(scan(loader(jar), "m"))).containsExactly("a", "b");
    }

    @Test
    void a_jar_without_entries_for_directories_is_found_by_its_manifest() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""));
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");
        URLClassLoader behind = loader(jar(temp.resolve("m.jar"), classes, "", false));
        ClassLoader unknownKind = new ClassLoader(behind) {};
        assertThat(idsOf(scan(unknownKind, "m"))).containsExactly("a");
    }

    @Test
    void a_directory_in_a_jar_can_be_the_root() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""));
        Path jar = jar(temp.resolve("app.jar"), classes, "BOOT-INF/classes/", true);
        URL root = new URL("jar:" + jar.toUri() + "!/BOOT-INF/classes/");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {root}, getClass().getClassLoader())) {
            List<DeclaredMigration> found = scan(loader, "m");
            assertThat(idsOf(found)).containsExactly("a");
            assertThat(found.get(0).create()).isNotNull();
        }
    }

    @Test
    void of_a_jar_of_several_releases_the_classes_count_that_this_java_loads() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""), migration("m.Plain", "id = \"p\""));
        Path versioned = compile(temp.resolve("v"), migration("m.A", "id = \"v\""), migration("m.B", "id = \"b\""));
        Path newer = compile(temp.resolve("n"), migration("m.A", "id = \"n\""), migration("m.New", "id = \"n\""));
        Files.createDirectories(classes.resolve("META-INF/versions"));
        Files.move(versioned, classes.resolve("META-INF/versions/9"));
        Files.move(newer, classes.resolve("META-INF/versions/99"));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nMulti-Release: true\n");
        for (boolean entriesOfDirectories : new boolean[] {true, false}) {
            Path jar = jar(temp.resolve(entriesOfDirectories + ".jar"), classes, "", entriesOfDirectories);
            List<DeclaredMigration> found = scan(loader(jar), "m");
            assertThat(idsOf(found)).containsExactly("v", "b", "p");
            assertThat(found).allSatisfy(each -> assertThat(each.create()).isNotNull());
        }
    }

    @Test
    void a_package_spread_over_roots_is_one_and_its_first_class_of_a_name_counts() throws IOException {
        Path one = compile(temp.resolve("one"), migration("m.A", "id = \"a\""), migration("m.B", "id = \"b1\""));
        Path two = compile(temp.resolve("two"), migration("m.C", "id = \"c\""), migration("m.B", "id = \"b2\""));
        Path jar = jar(temp.resolve("two.jar"), two, "", true);
        List<DeclaredMigration> found = scan(loader(one, jar), "m");
        assertThat(idsOf(found)).containsExactly("a", "b1", "c");
        assertThat(found).allSatisfy(each -> assertThat(each.create()).isNotNull());
    }

    @Test
    void packages_that_overlap_count_once() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""), migration("m.sub.B", "id = \"b\""));
        assertThat(idsOf(scan(loader(classes), "m.sub", "m", "m"))).containsExactly("a", "b");
    }

    @Test
    void nothing_is_loaded_before_it_is_made() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                "package m; @Revision(id = \"a\") public class A implements Migration {"
                        + " static { System.setProperty(\"retort.test.loaded\", \"yes\"); if (true) throw new"
                        + " IllegalStateException(); } public void upgrade(Ops ops) {} }");
        AskedLoader loader = new AskedLoader(loader(classes));
        assertThat(idsOf(scan(loader, "m"))).containsExactly("a");
        assertThat(loader.asked).isEmpty();
        assertThat(System.getProperty("retort.test.loaded")).isNull();
    }

    @Test
    void what_is_no_migration_is_left_alone() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                migration("m.A", "id = \"a\""),
                "package m; public abstract class Base implements Migration {}",
                "package m; public interface Team extends Migration {}",
                "package m; class Names { static final Migration NONE = new Migration() {"
                        + " public void upgrade(Ops ops) {} }; static Migration lambda() { return ops -> {}; } }",
                "package m; enum Colour { RED { int i() { return 1; } }; int i() { return 0; } }",
                "package m; record Pair(int a, int b) implements Comparable<Pair> {"
                        + " public int compareTo(Pair p) { return 0; } }");
        Files.writeString(classes.resolve("m/package-info.class"), "not read");
        Files.writeString(classes.resolve("m/module-info.class"), "not read");
        Files.writeString(classes.resolve("m/readme.txt"), "not read");
        assertThat(idsOf(scan(loader(classes), "m"))).containsExactly("a");
    }

    @Test
    void nested_classes_records_and_classes_with_a_base_are_migrations() throws IOException {
        Path base = compile(temp.resolve("base"), "package b; public abstract class Base implements Migration {}");
        Path classes = compile(
                temp.resolve("c"),
                List.of(base),
                "package m; interface All { @Revision(id = \"a\") class Member implements Migration {"
                        + " public void upgrade(Ops ops) {} } }",
                "package m; class Outer { static class Middle { @Revision(id = \"b\") public static final class Deep"
                        + " extends b.Base { public void upgrade(Ops ops) {} } } }",
                "package m; @Revision(id = \"c\") public record Rec() implements Migration {"
                        + " public void upgrade(Ops ops) {} }");
        List<DeclaredMigration> found = scan(loader(base, classes), "m");
        assertThat(found)
                .extracting(DeclaredMigration::className)
                .containsExactly("m.All$Member", "m.Outer$Middle$Deep", "m.Rec");
        assertThat(found).allSatisfy(each -> assertThat(each.create()).isNotNull());
    }

    @Test
    void the_class_loader_of_the_thread_is_asked_by_default() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader(classes));
        try {
            assertThat(idsOf(MigrationScan.of(ScanRequest.ofPackages("m")))).containsExactly("a");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void the_run_time_image_is_listed() {
        FoundClasses found = new FoundClasses();
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        new WholeClassPath(loader).list("java/util/logging/", new PackageListing(loader, found), found);
        assertThat(found.classes()).containsKeys("java/util/logging/Logger");
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void a_request_for_nothing_finds_nothing() {
        assertThat(MigrationScan.of(ScanRequest.ofPackages())).isEmpty();
    }

    private static List<DeclaredMigration> scan(ClassLoader loader, String... packages) {
        return MigrationScan.of(ScanRequest.ofPackages(packages).seenBy(loader));
    }

    private static List<String> idsOf(List<DeclaredMigration> found) {
        return found.stream().map(DeclaredMigration::id).toList();
    }

    /** Writes down which classes it is asked for. */
    private static final class AskedLoader extends ClassLoader {
        private final StringBuilder asked = new StringBuilder();

        AskedLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.append(name).append(' ');
            return super.loadClass(name, resolve);
        }
    }
}
