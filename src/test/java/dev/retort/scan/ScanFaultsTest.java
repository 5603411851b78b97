package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a scanned package, all at once. */
class ScanFaultsTest {

    private static final String UPGRADE = "{ public void upgrade(Ops ops) {} }";

    @TempDir
    Path temp;

    @Test
    void a_migration_without_a_revision_is_not_forgotten() throws IOException {
        Path library = compile(
                temp.resolve("library"),
                "package lib; public interface Team extends Migration {}",
                "package lib; public abstract class Base implements Team " + UPGRADE);
        Path classes = compile(
                temp.resolve("c"),
                List.of(library),
                "package m; public class A implements Migration " + UPGRADE,
                "package m; public class B extends A {}",
                "package m; public class C extends lib.Base {}");
        assertThat(faults(loader(library, classes), "m"))
                .containsExactly(
                        "m.A implements Migration but has no @Revision. Put @Revision(id = \"...\") on it, or declare"
                                + " it abstract where it is the base of others.",
                        "m.B implements Migration but has no @Revision. Put @Revision(id = \"...\") on it, or declare"
                                + " it abstract where it is the base of others.",
                        "m.C implements Migration but has no @Revision. Put @Revision(id = \"...\") on it, or declare"
                                + " it abstract where it is the base of others.");
    }

    @Test
    void every_wrong_time_stands_among_the_faults() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                migration("m.A", "id = \"a\", lockTimeout = \"4\", statementTimeout = \"soon\""),
                migration("m.B", "id = \"b\", lockTimeout = \"4 days\""),
                "package m; @Revision(id = \"c\") public abstract class C implements Migration {}",
                migration("m.D", "id = \"d\", lockTimeout = \"4s\""));
        String form = " A time is a number and its unit: ms, s, min or h."
                + " Write \"4s\", \"500ms\" or \"2min\", or \"0\" for a time without end.";
        assertThat(faults(loader(classes), "m"))
                .containsExactly(
                        "The lockTimeout of revision a of m.A cannot be '4'." + form,
                        "The statementTimeout of revision a of m.A cannot be 'soon'." + form,
                        "The lockTimeout of revision b of m.B cannot be '4 days'." + form,
                        "m.C has @Revision but is abstract. Put @Revision on the class that extends it.");
    }

    @Test
    void a_revision_stands_on_a_class_that_can_be_made() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                "package m; @Revision(id = \"a\") public class A {}",
                "package m; @Revision(id = \"b\") public abstract class B implements Migration {}",
                "package m; @Revision(id = \"c\") public interface C extends Migration {}",
                "package m; @Revision(id = \"d\") public enum D implements Migration { ONE; public void upgrade(Ops o) {} }",
                "package m; @Revision(id = \"e\") public record E(int i) implements Migration " + UPGRADE,
                "package m; public class F { @Revision(id = \"f\") public class Inner implements Migration " + UPGRADE
                        + " }",
                "package m; public class G { void g() { @Revision(id = \"g\") class Local implements Migration "
                        + UPGRADE + " } }",
                "package m; @Revision(id = \"h\") class H implements Migration " + UPGRADE,
                "package m; @Revision(id = \"i\") public class I implements Migration { public I(int i) {} I() {}"
                        + " public void upgrade(Ops ops) {} }",
                "package m; @Revision(id = \"k\") class K implements Migration { public K() {}"
                        + " public void upgrade(Ops ops) {} }",
                "package m; public class J { @Revision(id = \"j\") protected static class P implements Migration "
                        + UPGRADE + " }");
        assertThat(faults(loader(classes), "m"))
                .containsExactly(
                        "m.A has @Revision but does not implement Migration."
                                + " Let it implement dev.retort.migration.Migration, or take @Revision off.",
                        "m.B has @Revision but is abstract. Put @Revision on the class that extends it.",
                        "m.C has @Revision but is an interface. Put @Revision on the class that implements it.",
                        "m.D has @Revision but is an enum, which cannot be made. Write it as a class.",
                        "m.E has @Revision but no public constructor without parameters."
                                + " Make it so, or say how migrations are made with instances(type -> ...).",
                        "m.F$Inner has @Revision but is an inner class, which needs an instance of m.F."
                                + " Declare it static.",
                        "m.G$1Local has @Revision but is declared within a method."
                                + " Move it out into a class of its own.",
                        "m.H has @Revision but is not public, nor has it a public constructor without parameters."
                                + " Make it so, or say how migrations are made with instances(type -> ...).",
                        "m.I has @Revision but no public constructor without parameters."
                                + " Make it so, or say how migrations are made with instances(type -> ...).",
                        "m.J$P has @Revision but is not public, nor has it a public constructor without parameters."
                                + " Make it so, or say how migrations are made with instances(type -> ...).",
                        "m.K has @Revision but is not public."
                                + " Make it so, or say how migrations are made with instances(type -> ...).");
    }

    @Test
    void a_factory_may_make_what_is_not_public() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                "package m; @Revision(id = \"a\") class A implements Migration { A(int i) {}"
                        + " public void upgrade(Ops ops) {} }");
        ScanRequest request =
                ScanRequest.ofPackages("m").seenBy(loader(classes)).madeBy(type -> ops -> {});
        assertThat(MigrationScan.of(request)).hasSize(1);
        assertThat(MigrationScan.of(request).get(0).create()).isNotNull();
    }

    @Test
    void what_lies_above_a_revision_and_cannot_be_read_is_left_to_the_jvm() throws IOException {
        Path library =
                compile(temp.resolve("library"), "package lib; public class Base implements Migration " + UPGRADE);
        Path classes = compile(
                temp.resolve("c"),
                List.of(library),
                "package m; @Revision(id = \"a\") public class A extends lib.Base {}",
                "package m; public class Other extends lib.Base {}");
        assertThat(MigrationScan.of(ScanRequest.ofPackages("m").seenBy(loader(classes))))
                .hasSize(1);
    }

    @Test
    void class_files_that_cannot_be_read_are_named() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                migration("m.A", "id = \"a\""),
                migration("m.Cut", "id = \"b\""),
                migration("m.Moved", "id = \"c\""));
        Path m = classes.resolve("m");
        byte[] whole = Files.readAllBytes(m.resolve("Cut.class"));
        Files.write(m.resolve("Cut.class"), Arrays.copyOf(whole, whole.length - 20));
        Files.write(m.resolve("Empty.class"), new byte[0]);
        Files.writeString(m.resolve("Text.class"), "<<<<<<< HEAD");
        Files.createDirectories(m.resolve("to"));
        Files.move(m.resolve("Moved.class"), m.resolve("to/Moved.class"));
        List<String> expected = List.of(
                "The class file m/Cut.class in ROOT is cut off after " + (whole.length - 20) + " bytes. Compile again.",
                "The class file m/Empty.class in ROOT is empty. Compile again.",
                "The class file m/Text.class in ROOT does not begin as class files do. Compile again.",
                "The class file m/to/Moved.class in ROOT holds the class m.Moved, which the JVM will not look for"
                        + " there. Compile again.");
        assertThat(faults(loader(classes), "m")).containsExactlyElementsOf(named(expected, m.toString()));
        Path jar = jar(temp.resolve("m.jar"), classes, "", true);
        assertThat(faults(loader(jar), "m")).containsExactlyElementsOf(named(expected, jar.toString()));
    }

    @Test
    void the_message_lists_all_faults_of_all_packages() throws IOException {
        Path classes = compile(
                temp.resolve("c"),
                "package m; @Revision(id = \"a\") public class A {}",
                "package n; public class B implements Migration " + UPGRADE);
        ScanRequest request = ScanRequest.ofPackages("m", "n", "o/p.*").seenBy(loader(classes));
        ScanException exception = catchThrowableOfType(ScanException.class, () -> MigrationScan.of(request));
        assertThat(exception.faults()).hasSize(3);
        assertThat(exception)
                .hasMessageStartingWith("The migrations cannot be read, for 3 reasons:\n  'o/p.*' is not")
                .hasMessageContaining("\n  m.A has @Revision")
                .hasMessageContaining("\n  n.B implements Migration");
    }

    static List<String> faults(ClassLoader loader, String... packages) {
        ScanRequest request = ScanRequest.ofPackages(packages).seenBy(loader);
        return catchThrowableOfType(ScanException.class, () -> MigrationScan.of(request))
                .faults();
    }

    private static List<String> named(List<String> faults, String root) {
        return faults.stream().map(fault -> fault.replace("ROOT", root)).toList();
    }
}
