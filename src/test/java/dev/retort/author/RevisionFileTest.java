package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionFileTest {

    private static RevisionFile file(String message, String packageName) {
        return new RevisionFile(
                new RevisionNode("8d41f0", List.of("3c9a77"), List.of(), List.of(), message),
                packageName,
                "V20261122_1431_add_currency",
                null);
    }

    @Test
    void a_file_is_a_migration_ready_to_be_filled() {
        assertThat(file("add currency", "shop.migrations").source()).isEqualTo("""
                        package shop.migrations;

                        import static dev.retort.operation.TableChange.*;
                        import static dev.retort.schema.Define.*;

                        import dev.retort.migration.Migration;
                        import dev.retort.migration.Ops;
                        import dev.retort.migration.Revision;

                        @Revision(id = "8d41f0", parent = "3c9a77", message = "add currency")
                        public final class V20261122_1431_add_currency implements Migration {

                            @Override
                            public void upgrade(Ops ops) {
                                // downgrade() undoes what is said here; it needs writing only where that cannot be known.
                            }
                        }
                        """);
    }

    @Test
    void its_annotation_is_laid_out_as_that_of_a_written_migration() {
        RevisionNode merge = new RevisionNode("8d41f0", List.of("3c9a77", "5be820"), List.of(), List.of(), "merge");
        assertThat(new RevisionFile(merge, "shop", "V1_merge", "{{revision}}\nclass {{class}} {}").source())
                .isEqualTo("""
                        @Revision(
                                id = "8d41f0",
                                parent = {"3c9a77", "5be820"},
                                message = "merge")
                        class V1_merge {}""");
    }

    private static String by(String template) {
        RevisionNode node =
                new RevisionNode("8d41f0", List.of("3c9a77"), List.of(), List.of(), "end */ \\u002a and \n go on");
        return new RevisionFile(node, "shop", "V1_go", template).source();
    }

    @Test
    void a_template_of_the_users_is_filled() {
        assertThat(
                        by(
                                "{{package}}import x;\n/** {{message}} ({{ id }} after {{parents}}). */\n{{revision}}\nclass {{class}} {}\n"))
                .isEqualTo("""
                        package shop;

                        import x;
                        /** end *&#47; &#92;u002a and go on (8d41f0 after 3c9a77). */
                        @Revision(id = "8d41f0", parent = "3c9a77", message = "end */ \\\\u002a and \\n go on")
                        class V1_go {}
                        """);
    }

    @Test
    void a_template_that_cannot_be_filled_is_refused() {
        assertThatThrownBy(() -> by("{{revision}} class {{class}} {{mesage}}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("has a place '{{mesage}}', which nothing fills")
                .hasMessageContaining("Did you mean '{{message}}'?");
        assertThatThrownBy(() -> by("class {{class}} {}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("has no place '{{revision}}'");
    }

    @Test
    void it_is_written_into_the_directories_of_its_package(@TempDir Path root) throws IOException {
        Path written = file("add currency", "shop.migrations").writeTo(root);
        assertThat(written).isEqualTo(root.resolve("shop/migrations/V20261122_1431_add_currency.java"));
        assertThat(written)
                .content()
                .isEqualTo(file("add currency", "shop.migrations").source());
        assertThat(file("x", "").writeTo(root)).hasParent(root);
    }

    @Test
    void nothing_is_overwritten(@TempDir Path root) throws IOException {
        Path written = file("add currency", "shop").writeTo(root);
        Files.writeString(written, "mine");
        assertThatThrownBy(() -> file("add currency", "shop").writeTo(root))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("nothing is overwritten");
        assertThat(written).hasContent("mine");
    }

    @Test
    void it_stays_below_its_directory(@TempDir Path root, @TempDir Path elsewhere) throws IOException {
        for (String name : new String[] {"..", "a..b", "a/b", "/tmp", "a.int", "a b", ".", "a."}) {
            assertThatThrownBy(() -> file("x", name)).as(name).isInstanceOf(AuthorException.class);
        }
        Files.createSymbolicLink(root.resolve("shop"), elsewhere);
        assertThatThrownBy(() -> file("x", "shop").writeTo(root))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("a link that leads out");
        assertThat(elsewhere).isEmptyDirectory();
        assertThatThrownBy(() -> file("x", "shop").writeTo(root.resolve("nowhere")))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("There is no directory");
    }
}
