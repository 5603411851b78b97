package dev.retort.processor;

import static dev.retort.processor.Compilation.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor makes the compiler say of a class with {@code @Revision}. */
class ClassRulesTest {

    private static final String UPGRADE = " implements Migration { public void upgrade(Ops ops) {} }";

    @TempDir
    Path temp;

    private Compilation compilation;

    @BeforeEach
    void begin() {
        compilation = new Compilation(temp.resolve("classes")).with("-Aretort.heads=allow");
    }

    @Test
    void a_revision_stands_on_a_class_that_can_be_made() throws IOException {
        assertThat(compilation.check(
                        "package m;\n@Revision(id = \"a\")\npublic class A {}",
                        "package m;\n@Revision(id = \"b\")\npublic abstract class B implements Migration {}",
                        "package m;\n@Revision(id = \"c\")\npublic interface C extends Migration {}",
                        "package m;\n@Revision(id = \"d\")\npublic enum D implements Migration { ONE; public void"
                                + " upgrade(Ops ops) {} }",
                        "package m;\npublic class E {\n@Revision(id = \"e\")\npublic class Inner" + UPGRADE + "}",
                        "package m;\n@Revision(id = \"f\")\nclass F" + UPGRADE,
                        "package m;\n@Revision(id = \"g\")\npublic class G implements Migration {\npublic G(int i) {}\n"
                                + "public void upgrade(Ops ops) {} }",
                        "package m;\n@Revision(id = \"h\")\npublic record H(int i)" + UPGRADE,
                        "package m;\n@Revision(id = \"i\")\npublic class I implements Migration {\nprivate I() {}\n"
                                + "public void upgrade(Ops ops) {} }"))
                .extracting(line -> line.replaceFirst(" \\[.*?] ", " "))
                .containsExactlyInAnyOrder(
                        "error m.A:2 m.A has @Revision but does not implement Migration. Let it implement"
                                + " dev.retort.migration.Migration, or take @Revision off.",
                        "error m.B:3 m.B has @Revision but is abstract. Put @Revision on the class that extends it.",
                        "error m.C:3 m.C has @Revision but is an interface. Put @Revision on the class that implements"
                                + " it.",
                        "error m.D:3 m.D has @Revision but is an enum, which cannot be made. Write it as a class.",
                        "error m.E:4 m.E$Inner has @Revision but is an inner class, which needs an instance of m.E. Declare"
                                + " it static.",
                        "error m.F:3 m.F has @Revision but is not public. Make it so, or say -Aretort.instances=true"
                                + " where migrations are made by instances(type -> ...).",
                        "error m.G:4 m.G has @Revision but no public constructor without parameters. Make it so, or say"
                                + " -Aretort.instances=true where migrations are made by instances(type -> ...).",
                        "error m.H:3 m.H has @Revision but no public constructor without parameters. Make it so, or say"
                                + " -Aretort.instances=true where migrations are made by instances(type -> ...).",
                        "error m.I:4 m.I has @Revision but no public constructor without parameters. Make it so, or say"
                                + " -Aretort.instances=true where migrations are made by instances(type -> ...).");
    }

    @Test
    void records_nested_classes_and_classes_with_a_base_are_migrations() throws IOException {
        compilation.compile(
                "package m; public abstract class Base implements Migration {}",
                "package m; interface All { @Revision(id = \"a\") class Member" + UPGRADE + "}",
                "package m; @Revision(id = \"b\") public class B extends Base { public void upgrade(Ops ops) {} }",
                "package m; @Revision(id = \"c\") public record Rec()" + UPGRADE);
    }

    @Test
    void who_makes_migrations_otherwise_says_so() throws IOException {
        String[] sources = {
            "package m; @Revision(id = \"f\") class F" + UPGRADE,
            "package m; @Revision(id = \"h\") public record H(int i)" + UPGRADE
        };
        compilation.with("-Aretort.instances=true").compile(sources);
        assertThat(compilation.with("-Aretort.instances=yes").check(sources))
                .contains(
                        "error -Aretort.instances=yes means nothing. Write -Aretort.instances=true where migrations are"
                                + " made by instances(type -> ...) or given as instances.");
    }

    @Test
    void values_that_cannot_be_are_errors_where_they_stand() throws IOException {
        assertThat(compilation.check(migration(
                        "m.A",
                        "id = \"a\",\n  lockTimeout = \"4 sec\",\n  statementTimeout = \"x\",\n"
                                + "  transaction = TransactionMode.WHOLE_RUN")))
                .containsExactly(
                        "error m.A:6 [TransactionMode.WHOLE_RUN] A revision cannot say transaction = WHOLE_RUN, which is"
                                + " said of a run: Migrator.configure(...).transactions(WHOLE_RUN). Leave it out, or say"
                                + " PER_OPERATION.",
                        "error m.A:4 [\"4 sec\"] The lockTimeout of a revision cannot be '4 sec'. A time is a number and"
                                + " its unit: ms, s, min or h. Write \"4s\", \"500ms\" or \"2min\", or \"0\" for a time"
                                + " without end.",
                        "error m.A:5 [\"x\"] The statementTimeout of a revision cannot be 'x'. A time is a number and"
                                + " its unit: ms, s, min or h. Write \"4s\", \"500ms\" or \"2min\", or \"0\" for a time"
                                + " without end.");
    }

    @Test
    void elements_that_contradict_or_repeat_one_another_are_warnings() throws IOException {
        compilation.compile(migration("m.X", "id = \"x\""), migration("m.Y", "id = \"y\""));
        assertThat(compilation.check(
                        "package m;\n@Revision(id = \"a\",\n  irreversible = \"rows are gone\")\npublic class A implements"
                                + " Migration {\n public void upgrade(Ops ops) {}\n public void downgrade(Ops ops) {} }",
                        migration("m.B", "id = \"b\", lockTimeout = \"5s\", statementTimeout = \"4s\""),
                        migration("m.C", "id = \"c\", parent = {\"x\", \"y\", \"x\"},\n  dependsOn = \"y\"")))
                .containsExactlyInAnyOrder(
                        "warning m.A:3 [\"rows are gone\"] m.A says that it is irreversible, and so its downgrade is never"
                                + " called. Take one of them away.",
                        "warning m.B:3 [\"5s\"] A statement may take 4s, waiting included: it never waits for a lock as"
                                + " long as lockTimeout says.",
                        "warning m.C:3 [\"x\"] 'x' stands twice in parent.",
                        "warning m.C:4 [\"y\"] 'y' is a parent, and so applied before this revision anyway. Leave it out"
                                + " here.");
    }

    @Test
    void a_migration_without_a_revision_is_not_forgotten_where_others_have_one() throws IOException {
        assertThat(compilation.check(
                        migration("m.A", "id = \"a\""),
                        "package m;\npublic class B" + UPGRADE,
                        "package m;\npublic abstract class Base implements Migration {}",
                        "package other;\npublic class C" + UPGRADE))
                .singleElement()
                .asString()
                .startsWith("warning m.B:2 ")
                .endsWith(
                        " m.B implements Migration but has no @Revision. Put @Revision(id = \"...\") on it, or declare"
                                + " it abstract where it is the base of others.");
    }
}
