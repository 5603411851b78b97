package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebaseTest {

    @TempDir
    Path sources;

    /** Lines such as {@code "c: a b"}. */
    private static RevisionGraph graph(String... lines) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.replace(":", "").split(" ");
            nodes.add(new RevisionNode(words[0], List.of(words).subList(1, words.length), List.of(), List.of(), ""));
        }
        return RevisionGraph.of(nodes);
    }

    private static Map<String, List<String>> moves(RevisionGraph graph, String mine, String onto) {
        return Rebase.of(graph, mine, onto).parents();
    }

    @Test
    void the_first_of_my_line_follows_the_other_head() {
        RevisionGraph graph = graph("a", "t1: a", "t2: t1", "m1: a", "m2: m1");
        assertThat(moves(graph, "m2", "t2")).isEqualTo(Map.of("m1", List.of("t2")));
        assertThat(Rebase.of(graph, "m2", null).parents()).isEqualTo(Map.of("m1", List.of("t2")));
        assertThat(moves(graph, "m1", "t2")).isEqualTo(Map.of("m1", List.of("t2")));
    }

    @Test
    void every_line_of_mine_that_leaves_theirs_follows_the_other_head() {
        assertThat(moves(graph("a", "t1: a", "m1: a", "m2: a", "m: m1 m2"), "m", "t1"))
                .isEqualTo(Map.of("m1", List.of("t1"), "m2", List.of("t1")));
    }

    @Test
    void a_merge_with_their_line_is_none_any_more_when_my_line_stands_on_theirs() {
        assertThat(moves(graph("a", "t1: a", "t2: t1", "m1: a", "m: m1 t1", "m3: m"), "m3", "t2"))
                .isEqualTo(Map.of("m1", List.of("t2"), "m", List.of("m1")));
    }

    @Test
    void a_history_of_its_own_follows_the_other_head() {
        assertThat(moves(graph("a", "b: a", "x", "y: x"), "y", "b")).isEqualTo(Map.of("x", List.of("b")));
    }

    @Test
    void what_is_in_line_already_is_refused() {
        RevisionGraph graph = graph("a", "b: a", "c: b");
        assertThatThrownBy(() -> Rebase.of(graph, "c", "b")).hasMessageContaining("c follows it already");
        assertThatThrownBy(() -> Rebase.of(graph, "b", "c")).hasMessageContaining("b comes before it");
        assertThatThrownBy(() -> Rebase.of(graph, "base", "c")).hasMessageContaining("Name two revisions");
        assertThatThrownBy(() -> Rebase.of(graph, "c", null)).hasMessageContaining("There is no other head");
    }

    @Test
    void a_database_that_has_mine_without_theirs_is_refused() {
        RevisionGraph graph = graph("a", "t1: a", "m1: a", "m2: m1");
        Rebase rebase = Rebase.of(graph, "m2", "t1");
        assertThatThrownBy(() -> rebase.requireTrueOf(graph, Heads.of(List.of("m2"))))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("m1 is applied and t1 is not")
                .hasMessageContaining("retort downgrade a");
        for (List<String> rows : List.of(List.of("a"), List.of("t1"), List.of("t1", "m2"), List.<String>of())) {
            rebase.requireTrueOf(graph, Heads.of(rows));
        }
    }

    private Path file(String className, String text) throws IOException {
        Path file = sources.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String withParents(String className, List<String> parents) {
        return RevisionSource.of(sources, className, Map.of()).withParents(parents);
    }

    @Test
    void only_the_parents_change_in_a_source() throws IOException {
        String before = """
                package shop;

                // @Revision(id = "x", parent = "a")
                @Deprecated
                @dev.retort.migration.Revision(
                        id = "m1", /* parent = "a" */ parent = {"a"},
                        message = "parent = \\"a\\"")
                public final class Mine implements Migration {
                    @Revision(id = "n1", message = "no parent") static class Nested implements Migration {}
                    @Revision static class Unsaid {}
                }
                """;
        file("shop.Mine", before);
        assertThat(withParents("shop.Mine", List.of("t2")))
                .isEqualTo(before.replace("parent = {\"a\"}", "parent = \"t2\""));
        assertThat(withParents("shop.Mine", List.of("t2", "o"))).contains("parent = {\"t2\", \"o\"},");
        assertThat(withParents("shop.Mine$Nested", List.of("t2")))
                .isEqualTo(before.replace("id = \"n1\"", "id = \"n1\", parent = \"t2\""));
    }

    @Test
    void a_source_that_is_not_as_the_class_is_refused() throws IOException {
        file("shop.Other", "package shop; class Another {}");
        assertThatThrownBy(() -> withParents("shop.Other", List.of("t")))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("no @Revision on a class of that name");
        assertThatThrownBy(() -> withParents("shop.Missing", List.of("t")))
                .hasMessageContaining("declares it")
                .hasMessageContaining("--source-root");
    }

    @Test
    void no_file_changes_when_one_is_missing() throws IOException {
        RevisionGraph graph = graph("a", "t1: a", "m1: a", "m2: a", "m: m1 m2");
        String text = "@Revision(id = \"m1\", parent = \"a\") class M1 {}";
        Path there = file("M1", text);
        assertThatThrownBy(
                        () -> Sources.rebase(Rebase.of(graph, "m", "t1"), sources, id -> id.toUpperCase(Locale.ROOT)))
                .isInstanceOf(AuthorException.class);
        assertThat(there).hasContent(text);
        file("M2", "@Revision(id = \"m2\", parent = \"a\") class M2 {}");
        assertThat(Sources.rebase(Rebase.of(graph, "m", "t1"), sources, id -> id.toUpperCase(Locale.ROOT)))
                .hasSize(2);
        assertThat(there).hasContent("@Revision(id = \"m1\", parent = \"t1\") class M1 {}");
    }
}
