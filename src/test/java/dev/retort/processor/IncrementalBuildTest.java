package dev.retort.processor;

import static dev.retort.processor.Compilation.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of changed files only. The class files of the others are not even on the class path. */
class IncrementalBuildTest {

    @TempDir
    Path temp;

    private Compilation compilation;

    @BeforeEach
    void compile_all() throws IOException {
        compilation = new Compilation(temp.resolve("classes"));
        compilation.compile(
                migration("m.A", "id = \"a\""),
                migration("m.B", "id = \"b\", parent = \"a\""),
                migration("n.C", "id = \"c\", parent = \"b\", branch = \"late\""));
    }

    @Test
    void what_is_not_compiled_again_is_neither_missing_nor_no_child() throws IOException {
        compilation.compile(migration("m.A", "id = \"a\", message = \"first\""));
        compilation.compile(migration("m.B", "id = \"b\", parent = \"a\", message = \"second\""));
        compilation.compile(migration("n.C", "id = \"c\", parent = \"b\", message = \"third\""));
        compilation.compile(migration("n.D", "id = \"d\", parent = \"c\", dependsOn = \"b\""));
    }

    @Test
    void what_is_not_compiled_again_is_not_overlooked() throws IOException {
        assertThat(compilation.check(migration("m.X", "id = \"c\", parent = \"b\"")))
                .containsExactly("error m.X:3 [\"c\"] Two revisions have the id 'c', 'm.X' and 'n.C': give one of them"
                        + " another id. The class file of n.C is of an earlier compilation: delete it if its source is"
                        + " gone.");
        assertThat(compilation.check(migration("m.X", "id = \"x\", parent = \"b\"")))
                .singleElement()
                .asString()
                .startsWith("warning m.X:3 [\"x\"] 'x' is one of 2 heads: x (m.X), c (n.C).");
        assertThat(compilation.check(migration("m.A", "id = \"renamed\"")))
                .containsExactly("error 'b' (m.B) has the parent 'a', and there is no such revision: it may have been"
                        + " deleted, or its package is not scanned.");
        assertThat(compilation.check(migration("m.A", "id = \"a\",\n  parent = \"c\"")))
                .singleElement()
                .asString()
                .startsWith("error m.A:4 [\"c\"] These follow or depend on one another in a circle: ");
    }

    @Test
    void what_was_deleted_is_missing() throws IOException {
        Files.delete(compilation.output().resolve("m/A.class"));
        assertThat(compilation.check(migration("m.B", "id = \"b\",\n  parent = \"a\"")))
                .singleElement()
                .asString()
                .startsWith("error m.B:4 [\"a\"] 'b' (m.B) has the parent 'a', and there is no such revision");
    }

    @Test
    void what_was_compiled_without_the_processor_counts() throws IOException {
        compilation.compileWithout(
                migration("m.A", "id = \"first\""), migration("m.B", "id = \"b\", parent = \"first\""));
        compilation.compile(migration("n.C", "id = \"c\", parent = \"b\", message = \"changed\""));
        compilation.compile(migration("n.D", "id = \"d\", parent = \"c\", dependsOn = \"first\""));
    }

    @Test
    void the_index_has_what_was_not_compiled_again_and_not_what_was_deleted() throws IOException {
        Files.delete(compilation.output().resolve("m/A.class"));
        compilation.compileWithout(migration("m.Z", "id = \"z\""));
        compilation.compile(migration("m.B", "id = \"b\", parent = \"z\""));
        assertThat(indexed()).containsExactly("m/B", "m/Z", "n/C");
        compilation.compile(migration("o.Y", "id = \"y\", parent = \"c\""));
        assertThat(indexed()).containsExactly("m/B", "m/Z", "n/C", "o/Y");
    }

    @Test
    void a_class_within_one_that_is_compiled_again_does_not_count_as_before() throws IOException {
        String within = "package o; public interface All { @Revision(id = \"@\", parent = \"c\") class One implements"
                + " Migration { public void upgrade(Ops ops) {} } }";
        compilation.compile(within.replace("@\"", "d\""));
        compilation.compile(within.replace("@\"", "e\""));
    }

    @Test
    void packages_without_revisions_are_not_in_the_index() throws IOException {
        compilation.compile("package other; class Other {}", migration("n.D", "id = \"d\", parent = \"c\""));
        assertThat(indexed()).containsExactly("m/A", "m/B", "n/C", "n/D");
    }

    private List<String> indexed() throws IOException {
        List<String> lines = Files.readAllLines(compilation.output().resolve("META-INF/retort/classes"));
        return lines.subList(2, lines.size() - 1).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }
}
