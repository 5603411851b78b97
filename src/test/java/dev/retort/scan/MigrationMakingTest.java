package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a migration, and what can go wrong since it was found. */
class MigrationMakingTest {

    @TempDir
    Path temp;

    @Test
    void a_class_that_says_something_else_by_now_is_refused() throws IOException {
        DeclaredMigration found = foundThenReplacedBy(migration("m.A", "id = \"a\", parent = {\"p\", \"q\"}"));
        assertThat(failure(found))
                .hasMessage("Migration a (first) cannot be made. m.A has changed since the migrations were scanned: the"
                        + " loaded class says parent = '[p, q]', not '[]'. Compile again and start again; where that"
                        + " does not help, look for a second copy of the class on the class path.");
    }

    @Test
    void every_element_of_the_revision_is_compared() throws IOException {
        String[] others = {
            "id = \"b\", message = \"first\"",
            "id = \"a\", message = \"second\"",
            "id = \"a\", message = \"first\", dependsOn = \"x\"",
            "id = \"a\", message = \"first\", branch = \"x\"",
            "id = \"a\", message = \"first\", transaction = TransactionMode.PER_OPERATION",
            "id = \"a\", message = \"first\", irreversible = \"x\"",
            "id = \"a\", message = \"first\", lockTimeout = \"4s\"",
            "id = \"a\", message = \"first\", statementTimeout = \"4s\""
        };
        for (String other : others) {
            assertThat(failure(foundThenReplacedBy(migration("m.A", other))).why())
                    .as(other)
                    .contains("the loaded class says");
        }
    }

    @Test
    void a_class_that_lost_its_revision_or_is_gone_is_refused() throws IOException {
        assertThat(failure(foundThenReplacedBy(
                                "package m; public class A implements Migration { public void upgrade(Ops ops) {} }"))
                        .why())
                .endsWith("the loaded class has no @Revision.");
        DeclaredMigration found = found(migration("m.A", "id = \"a\""));
        Files.delete(temp.resolve("c/m/A.class"));
        assertThat(failure(found).why()).contains("cannot be found any more");
    }

    @Test
    void what_its_own_code_throws_is_named_and_kept_as_the_cause() throws IOException {
        MigrationClassException constructor = failure(found("package m; @Revision(id = \"a\") public class A implements"
                + " Migration { public A() { throw new IllegalStateException(\"no clock\"); }"
                + " public void upgrade(Ops ops) {} }"));
        assertThat(constructor.why())
                .isEqualTo("The constructor of m.A threw java.lang.IllegalStateException: no clock.");
        assertThat(constructor).hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(constructor.className()).isEqualTo("m.A");
        MigrationClassException initialiser = failure(found("package m; @Revision(id = \"b\") public class B implements"
                + " Migration { static final int I = Integer.parseInt(\"x\"); public void upgrade(Ops ops) {} }"));
        assertThat(initialiser.why()).startsWith("The static initialiser of m.B threw java.lang.NumberFormatException");
        assertThat(initialiser).hasCauseExactlyInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_class_that_it_uses_and_that_is_missing_is_named() throws IOException {
        Path library = compile(
                temp.resolve("library"),
                "package lib; public abstract class Base implements Migration { public void upgrade(Ops ops) {} }");
        Path classes = compile(
                temp.resolve("c"),
                List.of(library),
                "package m; @Revision(id = \"a\") public class A extends lib.Base {}");
        assertThat(failure(onlyOne(loader(classes))))
                .hasMessage("Migration a cannot be made. The JVM does not find a class that m.A uses: lib/Base."
                        + " Put that class on the class path, too.");
    }

    @Test
    void a_class_for_a_newer_java_is_named_as_such() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""));
        Path file = classes.resolve("m/A.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] = 1;
        Files.write(file, bytes);
        assertThat(failure(onlyOne(loader(classes))).why())
                .isEqualTo("m.A was compiled for a newer Java than the "
                        + Runtime.version().feature() + " it runs on.");
    }

    @Test
    void a_class_of_another_retort_is_refused() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.A", "id = \"a\""));
        URL[] urls = {classes.toUri().toURL(), CompiledClasses.retort().toUri().toURL()};
        try (URLClassLoader apart = new URLClassLoader("apart", urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(failure(onlyOne(apart)).why())
                    .contains("does not implement the Migration of this Retort, which is of");
        }
    }

    @Test
    void the_factory_makes_it_and_its_failures_are_explained() {
        assertThat(declared(type -> new Plain()).create()).isInstanceOf(Plain.class);
        assertThat(failure(declared(type -> {
                    throw new IllegalStateException("no bean");
                })))
                .hasMessageContaining("The function given as instances(...) threw java.lang.IllegalStateException: no"
                        + " bean for " + Plain.class.getName() + ".")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(failure(declared(MigrationMakingTest::nothing)).why())
                .isEqualTo("The function given as instances(...) returned null for " + Plain.class.getName() + ".");
    }

    @SuppressWarnings("NullAway") // what a factory written without null checks may do
    private static Migration nothing(Class<? extends Migration> type) {
        return null;
    }

    private static DeclaredMigration declared(@Nullable Function<Class<? extends Migration>, Migration> factory) {
        return MigrationScan.of(new ScanRequest(List.of(), List.of(Plain.class), List.of(), null, factory))
                .get(0);
    }

    private DeclaredMigration foundThenReplacedBy(String source) throws IOException {
        DeclaredMigration found = found(migration("m.A", "id = \"a\", message = \"first\""));
        compile(temp.resolve("c"), source);
        return found;
    }

    private DeclaredMigration found(String source) throws IOException {
        if (Files.exists(temp.resolve("c/m/A.class"))) {
            Files.delete(temp.resolve("c/m/A.class"));
        }
        return onlyOne(loader(compile(temp.resolve("c"), source)));
    }

    private static DeclaredMigration onlyOne(ClassLoader loader) {
        List<DeclaredMigration> found =
                MigrationScan.of(ScanRequest.ofPackages("m").seenBy(loader));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static MigrationClassException failure(DeclaredMigration declared) {
        return catchThrowableOfType(MigrationClassException.class, declared::create);
    }

    /** A migration. */
    @Revision(id = "p")
    public static final class Plain implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }
}
