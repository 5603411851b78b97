package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Table;
import org.junit.jupiter.api.Test;

class CreateTableTest {

    private static final Table ROLE = table("audit.role", column("id", bigint()));

    @Test
    void it_is_about_the_table_it_defines() {
        assertThat(new CreateTable(ROLE).table()).hasToString("audit.role");
        assertThat(new CreateTable(ROLE).describe()).isEqualTo("create table audit.role");
    }

    @Test
    void it_is_undone_by_dropping_the_table_which_can_be_undone() {
        assertThat(new CreateTable(ROLE).inverse()).containsExactly(new DropTable(ROLE.name(), ROLE));
        assertThat(new DropTable(ROLE.name(), ROLE).inverse()).containsExactly(new CreateTable(ROLE));
    }

    @Test
    void the_schema_after_it_has_the_table() {
        assertThat(Shop.after(new CreateTable(ROLE))).isEqualTo(Shop.SCHEMA.with(ROLE));
    }
}
