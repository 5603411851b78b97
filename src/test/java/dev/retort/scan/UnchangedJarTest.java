package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.revision.Heads;
import dev.retort.run.RunResult;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index tells where an up-to-date database stands as long as its jar has the classes that it was written of. */
class UnchangedJarTest {

    private static final String A = migration("m.A", "id = \"a\"");
    private static final String B = migration("m.B", "id = \"b\", parent = \"a\"");

    @TempDir
    Path temp;

    private Path classes = Path.of("");

    @BeforeEach
    void a_history_of_two() throws IOException {
        classes = compile(temp.resolve("classes"), A, B);
        index("m");
    }

    @Test
    void the_rows_are_known_without_a_migration_being_looked_at() throws IOException {
        assertThat(rows("head")).isEqualTo(Heads.of(List.of("b")));
        assertThat(rows("heads")).isEqualTo(Heads.of(List.of("b")));
        // Only its first two lines are read.
        Path index = classes.resolve(ClassOutput.INDEX);
        List<String> lines = Files.readAllLines(index);
        Files.writeString(index, String.join("\n", lines.subList(0, 2)) + "\n");
        assertThat(rows("head")).isEqualTo(Heads.of(List.of("b")));
    }

    @Test
    void other_targets_are_for_the_history_to_tell() throws IOException {
        for (String target : List.of("b", "a", "+1", "m@head", "head-1", "base", "current", "")) {
            assertThat(rows(target)).as(target).isNull();
        }
    }

    @Test
    void a_class_that_was_edited_added_or_taken_away_makes_them_unknown() throws IOException {
        compile(classes, migration("m.B", "id = \"c\", parent = \"a\""));
        assertThat(rows("head")).isNull();
        compile(classes, B);
        assertThat(rows("head")).isNotNull();
        compile(classes, "package m; class Other {}");
        assertThat(rows("head")).isNull();
        Files.delete(classes.resolve("m/Other.class"));
        assertThat(rows("head")).isNotNull();
        compile(classes, migration("m.sub.C", "id = \"c\", parent = \"b\""));
        assertThat(rows("head")).isNull();
        Files.delete(classes.resolve("m/sub/C.class"));
        Files.move(classes.resolve("m/B.class"), classes.resolve("m/C.class"));
        assertThat(rows("head")).isNull();
        Files.delete(classes.resolve("m/C.class"));
        assertThat(rows("head")).isNull();
    }

    @Test
    void a_package_that_is_elsewhere_too_makes_them_unknown() throws IOException {
        Path jar = packed("", true);
        Path more = compile(temp.resolve("more"), List.of(classes), migration("m.C", "id = \"c\", parent = \"b\""));
        Path other = compile(temp.resolve("other"), "package n; class N {}");
        assertThat(rows("head", List.of("m"), jar, more)).isNull();
        assertThat(rows("head", List.of("m"), more, jar)).isNull();
        assertThat(rows("head", List.of("m"), jar, jar(temp.resolve("more.jar"), more, "", true)))
                .isNull();
        CompiledClasses.index(more, "m");
        Path withoutDirectories = jar(temp.resolve("bare.jar"), more, "", false);
        assertThat(rows("head", List.of("m"), jar, withoutDirectories)).isNull();
        assertThat(rows("head", List.of("m"), withoutDirectories, jar)).isNull();
        CompiledClasses.index(other, "n");
        assertThat(rows("head", List.of("m"), jar, other, jar(temp.resolve("other.jar"), other, "", true)))
                .isNotNull();
    }

    @Test
    void several_packages_of_a_jar_are_one_history() throws IOException {
        compile(classes, List.of(), A, B, migration("n.C", "id = \"c\", parent = \"b\""));
        index("m", "n");
        Path jar = packed("", true);
        assertThat(rows("head", List.of("m", "n"), jar)).isEqualTo(Heads.of(List.of("c")));
        assertThat(rows("head", List.of("m"), jar)).isNull();
        assertThat(rows("head", List.of("n"), jar)).isNull();
        assertThat(rows("head", List.of("m", "n", "o"), jar)).isNull();
        assertThat(rows("head", List.of("m", "n", "m.sub"), jar)).isNull();
        assertThat(rows("head", List.of("m", "n", "m-"), jar)).isNull();
        assertThat(rows("head", List.of("m", "n"), packed("", false))).isEqualTo(Heads.of(List.of("c")));
    }

    @Test
    void a_package_without_a_migration_is_not_known() throws IOException {
        compile(classes, "package m.empty; class Nothing {}");
        index("m", "m.empty");
        assertThat(rows("head", List.of("m"), packed("", true))).isNotNull();
        assertThat(rows("head", List.of("m", "m.empty"), packed("", true))).isNull();
    }

    @Test
    void several_heads_are_known_as_heads_alone() throws IOException {
        compile(classes, migration("m.C", "id = \"c c\", parent = \"a\""));
        index("m");
        assertThat(rows("heads")).isNull();
        compile(classes, migration("m.C", "id = \"ç\", parent = \"a\""));
        index("m");
        assertThat(rows("heads")).isEqualTo(Heads.of(List.of("b", "ç")));
        assertThat(rows("head")).isNull();
    }

    @Test
    void a_dependency_is_no_row_of_its_own() throws IOException {
        compile(classes, migration("m.C", "id = \"c\", dependsOn = \"b\""));
        index("m");
        assertThat(rows("heads")).isEqualTo(Heads.of(List.of("c")));
    }

    @Test
    void a_squashed_history_is_known_by_what_replaces_it() throws IOException {
        compile(classes, migration("m.Squashed", "id = \"s\", replaces = {\"a\", \"b\"}"));
        index("m");
        assertThat(rows("head")).isEqualTo(Heads.of(List.of("s")));
    }

    @Test
    void a_history_with_a_fault_is_not_known() throws IOException {
        for (String fault : List.of(
                migration("m.C", "id = \"c\", parent = \"nowhere\""),
                migration("m.C", "id = \"a\""),
                migration("m.C", "id = \"c\", parent = \"b\"").replace("public class", "class"),
                migration("m.C", "id = \"c\", parent = \"b\", lockTimeout = \"soon\""),
                "package m; @Revision(id = \"c\", parent = \"b\") public class C {}",
                "package m; public class C implements Migration { public void upgrade(Ops ops) {} }")) {
            compile(classes, fault);
            index("m");
            assertThat(rows("head")).as(fault).isNull();
        }
        compile(classes, migration("m.C", "id = \"c\", parent = \"b\""));
        index("m");
        assertThat(rows("head")).isEqualTo(Heads.of(List.of("c")));
    }

    @Test
    void what_extends_a_class_of_elsewhere_is_not_known() throws IOException {
        Path elsewhere =
                compile(temp.resolve("base"), "package base; public abstract class Base implements Migration {}");
        compile(
                classes,
                List.of(elsewhere),
                "package m; public class Helping extends base.Base {" + " public void upgrade(Ops ops) {} }");
        index("m");
        assertThat(rows("head", List.of("m"), packed("", true), elsewhere)).isNull();
        compile(
                classes,
                "package m; public class Helping extends Thread implements java.util.Comparator<String> {"
                        + " public int compare(String a, String b) { return 0; } }");
        index("m");
        assertThat(rows("head", List.of("m"), packed("", true), elsewhere)).isNotNull();
    }

    @Test
    void directories_multi_release_jars_and_given_migrations_are_for_the_scan() throws IOException {
        assertThat(rows("head", List.of("m"), classes)).isNull();
        Path jar = packed("", true);
        try (URLClassLoader loader = loader(jar)) {
            ScanRequest request = ScanRequest.ofPackages("m").seenBy(loader);
            assertThat(MigrationScan.rowsUpTo("head", request)).isNotNull();
            assertThat(MigrationScan.rowsUpTo("head", request.and(ScanRequest.ofMigrations(new Given()))))
                    .isNull();
            assertThat(MigrationScan.rowsUpTo("head", request.and(ScanRequest.ofClasses(List.of(Given.class)))))
                    .isNull();
        }
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nMulti-Release: true\n");
        assertThat(rows("head")).isNull();
    }

    @Test
    void a_summary_of_which_a_byte_is_another_tells_nothing_else() throws IOException {
        Path index = classes.resolve(ClassOutput.INDEX);
        byte[] whole = Files.readAllBytes(index);
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n', 10);
        for (int i = 0; i < end; i++) {
            byte[] changed = whole.clone();
            changed[i]++;
            Files.write(index, changed);
            assertThat(rows("head")).as("byte %s", i).isNull();
        }
    }

    @Test
    void an_upgrade_does_what_there_is_to_do_and_then_nothing() throws IOException {
        compile(
                classes,
                migration("m.B", "id = \"b\", parent = \"a\"")
                        .replace(
                                "{}",
                                "{ ops.createTable(\"t\","
                                        + " dev.retort.schema.Define.column(\"id\", dev.retort.schema.Define.bigint())); }"));
        index("m");
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:unchanged;DB_CLOSE_DELAY=-1");
        try (URLClassLoader loader = loader(packed("", true))) {
            Migrator migrator = Migrator.configure(database).classLoader(loader).scan("m");
            assertThat(migrator.upgradeTo("a").steps()).hasSize(1);
            RunResult first = again(migrator).upgradeTo("head");
            assertThat(first.steps()).hasSize(1);
            assertThat(first.after()).isEqualTo(Heads.of(List.of("b")));
            assertThat(again(migrator).upgradeTo("head").isUpToDate()).isTrue();
            assertThat(again(migrator).downgradeTo("a").steps()).hasSize(1);
            assertThat(again(migrator).upgradeTo("heads").steps()).hasSize(1);
        }
    }

    @Test
    void a_migrator_looks_once_however_often_it_is_asked() throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:once;DB_CLOSE_DELAY=-1");
        AtomicInteger looks = new AtomicInteger();
        try (URLClassLoader loader = loader(packed("", true))) {
            ClassLoader counting = new ClassLoader(loader) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    looks.incrementAndGet();
                    return super.getResources(name);
                }
            };
            Migrator migrator =
                    Migrator.configure(database).classLoader(counting).scan("m");
            migrator.upgradeTo("head");
            Migrator later = again(migrator);
            assertThat(later.upgradeTo("head").isUpToDate()).isTrue();
            int once = looks.get();
            assertThat(later.upgradeTo("head").isUpToDate()).isTrue();
            assertThat(looks).hasValue(once);
        }
    }

    /** The same, knowing nothing of the migrations yet. */
    private static Migrator again(Migrator migrator) {
        return migrator.scan();
    }

    private @Nullable Heads rows(String target) throws IOException {
        return rows(target, List.of("m"), packed("", true));
    }

    private static @Nullable Heads rows(String target, List<String> packages, Path... roots) throws IOException {
        try (URLClassLoader loader = loader(roots)) {
            return MigrationScan.rowsUpTo(
                    target,
                    ScanRequest.ofPackages(packages.toArray(new String[0])).seenBy(loader));
        }
    }

    private Path packed(String prefix, boolean entriesOfDirectories) throws IOException {
        return jar(Files.createTempFile(temp, "classes", ".jar"), classes, prefix, entriesOfDirectories);
    }

    private void index(String... packages) throws IOException {
        CompiledClasses.index(classes, packages);
    }

    /** A migration that is given besides. */
    @Revision(id = "given")
    public static final class Given implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }
}
