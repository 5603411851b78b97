package dev.retort.processor;

import static dev.retort.processor.Compilation.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor makes the compiler say of a history. */
class RevisionProcessorTest {

    private static final String ELSEWHERE =
            " Where another jar has it, name its package: -Aretort.scan=<packages, as" + " scan(...) is told them>.";

    @TempDir
    Path temp;

    private Compilation compilation;

    @BeforeEach
    void begin() {
        compilation = new Compilation(temp.resolve("classes"));
    }

    @Test
    void a_sound_history_compiles_without_a_word() throws IOException {
        compilation.compile(
                migration("m.A", "id = \"a\""),
                migration("m.B", "id = \"b\", parent = \"a\", branch = \"billing\", lockTimeout = \"4s\""),
                migration("n.C", "id = \"c\", parent = {\"b\"}, dependsOn = {}, message = \"last\""));
        assertThat(compilation.output().resolve("m/A.class")).exists();
    }

    @Test
    void one_id_on_two_classes_is_an_error_at_both() throws IOException {
        String sentence = " Two revisions have the id 'a', 'm.A' and 'x, m.B': give one of them another id.";
        assertThat(compilation.check(
                        migration("m.A", "id = \"a\""), migration("m.B", "message = \"x\",\n    id = \"a\"")))
                .containsExactly("error m.A:3 [\"a\"]" + sentence, "error m.B:4 [\"a\"]" + sentence);
    }

    @Test
    void a_parent_that_is_not_there_is_an_error_where_it_is_named() throws IOException {
        assertThat(compilation.check(
                        migration("m.A", "id = \"abc\""),
                        migration("m.B", "id = \"b\",\n  parent = {\"abc\",\n  \"abd\"}"),
                        migration("m.C", "id = \"c\", dependsOn = \"nobody\",\n  parent = \"ab\"")))
                .containsExactly(
                        "error m.B:5 [\"abd\"] 'b' (m.B) has the parent 'abd', and there is no such revision: did you mean"
                                + " 'abc'?" + ELSEWHERE,
                        "error m.C:4 [\"ab\"] 'c' (m.C) has the parent 'ab', and there is no such revision: ids are"
                                + " written whole, here 'abc'." + ELSEWHERE,
                        "error m.C:3 [\"nobody\"] 'c' (m.C) depends on 'nobody', and there is no such revision or label:"
                                + " it may have been deleted, or its package is not scanned." + ELSEWHERE);
    }

    @Test
    void a_circle_is_an_error_at_each_of_its_steps() throws IOException {
        String sentence =
                " These follow or depend on one another in a circle: a -> c -> b -> a. Take one of these steps"
                        + " away.";
        assertThat(compilation.check(
                        migration("m.A", "id = \"a\", parent = \"c\""),
                        migration("m.B", "id = \"b\",\n  dependsOn = \"a\""),
                        migration("m.C", "id = \"c\", parent = {\n  \"d\",\n  \"b\"}"),
                        migration("m.D", "id = \"d\"")))
                .containsExactly(
                        "error m.A:3 [\"c\"]" + sentence,
                        "error m.C:5 [\"b\"]" + sentence,
                        "error m.B:4 [\"a\"]" + sentence);
        assertThat(compilation.check(migration("m.A", "id = \"a\", parent = \"a\"")))
                .containsExactly("error m.A:3 [\"a\"] 'a' follows or depends on itself: take that away.");
    }

    @Test
    void ids_and_labels_that_cannot_be_such_are_errors_at_their_texts() throws IOException {
        assertThat(compilation.check(
                        migration("m.A", "id = \"a b\", branch = \"head\""),
                        migration("m.B", "id = \"b\", branch = {\"x\",\n  \"y@\"}"),
                        migration("m.C", "id = \"c\", branch = \"x\""),
                        migration("m.D", "id = \"d\", branch = \"c\"")))
                .extracting(line -> line.substring(0, Math.min(60, line.length())))
                .containsExactly(
                        "error m.A:3 [\"a b\"] A revision (m.A) cannot be called 'a b':",
                        "error m.A:3 [\"head\"] 'a b' (m.A) cannot be labelled 'head': ",
                        "error m.B:4 [\"y@\"] 'b' (m.B) cannot be labelled 'y@': a labe",
                        "error m.B:3 [\"x\"] The label 'x' is on 'b' (m.B) and on 'c' (",
                        "error m.C:3 [\"x\"] The label 'x' is on 'b' (m.B) and on 'c' (",
                        "error m.D:3 [\"c\"] The label 'c' of 'd' (m.D) is the id of 'c",
                        "error m.C:3 [\"c\"] The label 'c' of 'd' (m.D) is the id of 'c");
    }

    @Test
    void a_revision_stands_for_those_that_it_replaces() throws IOException {
        compilation.compile(
                migration("m.Squashed", "id = \"s\", replaces = {\"a\", \"b\"}"),
                migration("m.C", "id = \"c\", parent = \"b\""));
        assertThat(compilation.check(migration("m.D", "id = \"d\",\n  parent = \"c\",\n  replaces = \"c\"")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("error m.D:5 [\"c\"] "));
    }

    @Test
    void several_heads_are_a_warning_or_what_the_option_says() throws IOException {
        String[] history = {
            migration("m.A", "id = \"a\""),
            migration("m.B", "id = \"b\", parent = \"a\", message = \"one\""),
            migration("m.C", "message = \"two\",\n  id = \"c\", parent = \"a\"")
        };
        String b = " m.B:3 [\"b\"] 'b' is one of 2 heads: b (one, m.B), c (two, m.C). Merge them with `retort merge b"
                + " c`, let one follow the other, or say -Aretort.heads=allow where they are meant.";
        String c = b.replace("m.B:3 [\"b\"] 'b'", "m.C:4 [\"c\"] 'c'");
        assertThat(compilation.check(history)).containsExactly("warning" + b, "warning" + c);
        assertThat(compilation.with("-Aretort.heads=error").check(history)).containsExactly("error" + b, "error" + c);
        assertThat(compilation.with("-Aretort.heads=allow").check(history)).isEmpty();
        assertThat(compilation.with("-Aretort.heads=none").check(history))
                .contains("error -Aretort.heads=none means nothing. Write -Aretort.heads=warn, error or allow.");
    }

    @Test
    void the_packages_of_a_scan_are_a_history_of_their_own() throws IOException {
        String[] histories = {
            migration("shop.A", "id = \"1\""),
            migration("shop.later.B", "id = \"2\", parent = \"1\""),
            migration("billing.A", "id = \"1\""),
            migration("other.A", "id = \"1\"")
        };
        assertThat(compilation.check(histories)).hasSize(6);
        compilation.with("-Aretort.scan=shop;billing").compile(histories);
        assertThat(compilation.with("-Aretort.scan= shop , other ; billing ;").check(histories))
                .hasSize(2)
                .allMatch(line -> line.contains("Two revisions have the id '1', 'other.A' and 'shop.A'"));
    }

    @Test
    void a_package_of_another_jar_belongs_to_the_history_when_it_is_named() throws IOException {
        Compilation core = new Compilation(temp.resolve("core"));
        core.compileWithout(
                migration("core.A", "id = \"a\""),
                "package core;\n interface Outer {\n @Revision(id = \"b\", parent = \"a\") class B implements Migration {"
                        + " public void upgrade(Ops ops) {} } }");
        Compilation shop = compilation.using(core.output());
        String c = migration("shop.C", "id = \"c\", parent = \"b\"");
        assertThat(shop.check(c))
                .singleElement()
                .asString()
                .contains("has the parent 'b'")
                .endsWith(ELSEWHERE);
        shop.with("-Aretort.scan=core,shop").compile(c);
        // One package spread over two jars.
        shop.with("-Aretort.scan=core").compile(migration("core.D", "id = \"c\", parent = \"b\""));
        Files.delete(shop.output().resolve("core/D.class"));
        assertThat(shop.with("-Aretort.scan=core,shop")
                        .check(migration("shop.C", "id = \"a\""), migration("shop.D", "id = \"d\", parent = \"a\"")))
                .contains(
                        "error shop.C:3 [\"a\"] Two revisions have the id 'a', 'core.A' and 'shop.C': give one of them"
                                + " another id.");
    }

    @Test
    void what_does_not_compile_hides_no_other_fault_and_invents_none() throws IOException {
        assertThat(compilation.check(
                        migration("m.A", "id = Missing.ID"), migration("m.B", "id = \"b\", parent = \"a\"")))
                .singleElement()
                .asString()
                .startsWith("error m.A:3 [Missing] cannot find symbol");
        assertThat(compilation.check(
                        migration("m.A", "message = \"no id\""), migration("m.B", "id = \"b\", parent = \"a\"")))
                .singleElement()
                .asString()
                .contains("is missing a default value for the element 'id'");
        assertThat(compilation.check(migration("m.A", "id = \"a\", parent = \"b\""), "package m; class X { int }"))
                .allMatch(line -> line.startsWith("error m.X:1"));
    }

    @Test
    void constants_and_generated_revisions_count() throws IOException {
        compilation
                .with(new GeneratingProcessor())
                .compile(
                        "package m; class Ids { static final String FIRST = \"a\"; }",
                        migration("m.A", "id = Ids.FIRST"),
                        migration("m.C", "id = \"c\", parent = \"generated\""));
        assertThat(Files.readString(compilation.output().resolve("META-INF/retort/classes")))
                .contains("m/A\t", "m/C\t", "m/Generated\t", "m/Ids\t");
    }

    /** Generates a revision that follows {@code a}. */
    @SupportedAnnotationTypes("*")
    private static final class GeneratingProcessor extends AbstractProcessor {

        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile("m.Generated").openWriter()) {
                    out.write(migration("m.Generated", "id = \"generated\", parent = \"a\"")
                            .replaceFirst(";", "; import dev.retort.migration.*;"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
