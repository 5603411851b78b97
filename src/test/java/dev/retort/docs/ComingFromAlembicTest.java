package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for those who come from Alembic: each row has a word that exists, or says why there is none. */
class ComingFromAlembicTest {

    private static final Path PAGE = Path.of("docs/coming-from-alembic.md");

    @Test
    void every_row_has_a_word_that_exists_or_a_reason() {
        WordTable table = WordTable.of(PAGE, "# Coming from Alembic", "## Command line");
        assertThat(table.rows()).hasSizeGreaterThan(100);
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void every_operation_of_alembic_stands_there() {
        assertThat(WordTable.of(PAGE, "# Coming from Alembic", "## Command line")
                        .rows())
                .extracting(row -> row.what().replaceAll("`(\\w+).*", "$1"))
                .contains(
                        "create_table",
                        "drop_table",
                        "rename_table",
                        "add_column",
                        "drop_column",
                        "alter_column",
                        "create_primary_key",
                        "create_unique_constraint",
                        "create_check_constraint",
                        "create_foreign_key",
                        "create_exclude_constraint",
                        "drop_constraint",
                        "create_index",
                        "drop_index",
                        "create_table_comment",
                        "drop_table_comment",
                        "bulk_insert",
                        "execute",
                        "inline_literal",
                        "f",
                        "get_bind",
                        "get_context",
                        "invoke",
                        "run_async",
                        "batch_alter_table");
    }
}
