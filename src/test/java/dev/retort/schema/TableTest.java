package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table FOLDER = table(
            "folder",
            column("id", bigint()).identity(),
            column("parent_id", bigint()),
            column("name", varchar(20)).notNull(),
            primaryKey("id").named("folder_pkey"),
            foreignKey("parent_id").references("folder", "id").named("folder_parent"),
            unique("parent_id", "name").named("folder_name_key"),
            check("name <> ''").named("folder_name_said"),
            index("name").named("folder_name_idx"),
            index(key("parent_id"), expression("lower(name)")).named("folder_lower_idx"));

    @Test
    void elements_may_stand_in_any_order() {
        assertThat(table("t", primaryKey("a"), index("b"), column("a", bigint()), unique("b"), column("b", text())))
                .isEqualTo(table(
                        "t", column("a", bigint()), column("b", text()), primaryKey("a"), unique("b"), index("b")));
    }

    @Test
    void columns_of_the_primary_key_become_not_null() {
        Table table =
                table("t", column("a", bigint()), column("b", bigint()), column("c", bigint()), primaryKey("c", "a"));

        assertThat(table.columns())
                .containsExactly(
                        column("a", bigint()).notNull(),
                        column("b", bigint()),
                        column("c", bigint()).notNull());
    }

    @Test
    void parts_are_found_by_name() {
        assertThat(FOLDER.column("name")).contains(column("name", varchar(20)).notNull());
        assertThat(FOLDER.constraint("folder_name_said"))
                .contains(check("name <> ''").named("folder_name_said"));
        assertThat(FOLDER.index("folder_name_idx")).contains(index("name").named("folder_name_idx"));
        assertThat(FOLDER.primaryKey()).isEqualTo(primaryKey("id").named("folder_pkey"));
        assertThat(FOLDER.columnNames()).containsExactly("id", "parent_id", "name");
        assertThat(FOLDER.column("x")).isEmpty();
        assertThat(FOLDER.constraint("x")).isEmpty();
        assertThat(FOLDER.index("folder_pkey")).isEmpty();
        assertThat(table("t", column("a", bigint())).primaryKey()).isNull();
    }

    @Test
    void a_rename_is_followed_by_keys_that_point_at_the_table_itself() {
        Table renamed = FOLDER.renamed(QualifiedName.parse("archive.directory"));

        assertThat(renamed.name()).hasToString("archive.directory");
        assertThat(renamed.constraint("folder_parent"))
                .contains(foreignKey("parent_id")
                        .references("archive.directory", "id")
                        .named("folder_parent"));
        assertThat(renamed.renamed(QualifiedName.of("folder"))).isEqualTo(FOLDER);
    }

    @Test
    void keys_follow_another_table_that_is_renamed() {
        Table child = table("file", column("f", bigint()), foreignKey("f").references("folder", "id"));

        assertThat(child.pointingElsewhere(QualifiedName.of("folder"), QualifiedName.of("directory")))
                .isEqualTo(table("file", column("f", bigint()), foreignKey("f").references("directory", "id")));
        assertThat(child.pointingElsewhere(QualifiedName.of("other"), QualifiedName.of("directory")))
                .isEqualTo(child);
    }

    @Test
    void a_columns_new_name_is_followed_in_constraints_and_indexes() {
        Table renamed = FOLDER.renaming("parent_id", "inside");

        assertThat(renamed.columnNames()).containsExactly("id", "inside", "name");
        assertThat(renamed.constraints())
                .containsExactly(
                        primaryKey("id").named("folder_pkey"),
                        foreignKey("inside").references("folder", "id").named("folder_parent"),
                        unique("inside", "name").named("folder_name_key"),
                        check("name <> ''").named("folder_name_said"));
        assertThat(renamed.index("folder_lower_idx"))
                .contains(index(key("inside"), expression("lower(name)")).named("folder_lower_idx"));
    }

    @Test
    void a_columns_new_name_is_followed_where_the_table_points_at_itself() {
        assertThat(FOLDER.renaming("id", "number").constraint("folder_parent"))
                .contains(foreignKey("parent_id").references("folder", "number").named("folder_parent"));
    }

    @Test
    void a_column_goes_with_the_constraints_and_indexes_that_it_is_part_of() {
        Table without = FOLDER.withoutColumn("parent_id");

        assertThat(without)
                .isEqualTo(table(
                        "folder",
                        column("id", bigint()).identity(),
                        column("name", varchar(20)).notNull(),
                        primaryKey("id").named("folder_pkey"),
                        check("name <> ''").named("folder_name_said"),
                        index("name").named("folder_name_idx")));
    }

    @Test
    void a_column_changes_in_its_place() {
        Table changed = FOLDER.changing("parent_id", Column::notNull);

        assertThat(changed.columnNames()).isEqualTo(FOLDER.columnNames());
        assertThat(changed.column("parent_id"))
                .contains(column("parent_id", bigint()).notNull());
    }

    @Test
    void what_is_added_stands_at_the_end() {
        Table more = FOLDER.with(column("size", bigint()))
                .with(check("size > 0").named("folder_size"))
                .with(index("size").named("folder_size_idx"));

        assertThat(more.columnNames()).endsWith("name", "size");
        assertThat(more.constraints()).hasSize(5).endsWith(check("size > 0").named("folder_size"));
        assertThat(more.indexes()).hasSize(3).endsWith(index("size").named("folder_size_idx"));
        assertThat(more.withoutIndex("folder_size_idx")
                        .withoutConstraint("folder_size")
                        .withoutColumn("size"))
                .isEqualTo(FOLDER);
    }

    @Test
    void an_added_primary_key_makes_its_columns_not_null() {
        Table keyed = table("t", column("a", bigint())).with(primaryKey("a").named("t_pkey"));

        assertThat(keyed.column("a")).contains(column("a", bigint()).notNull());
        assertThat(keyed.withoutConstraint("t_pkey").column("a"))
                .contains(column("a", bigint()).notNull());
    }

    @Test
    void the_normal_form_does_not_depend_on_the_order_of_constraints_and_indexes() {
        Table one = table(
                "t", column("a", bigint()), column("b", bigint()), unique("a"), check("a > 0"), index("a"), index("b"));
        Table other = table(
                "t", column("a", bigint()), column("b", bigint()), check("a > 0"), unique("a"), index("b"), index("a"));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.normal()).isEqualTo(other.normal());
    }

    @Test
    void the_normal_form_keeps_the_order_of_columns() {
        assertThat(table("t", column("a", bigint()), column("b", bigint())).normal())
                .isNotEqualTo(
                        table("t", column("b", bigint()), column("a", bigint())).normal());
    }

    @Test
    void what_cannot_be_taken_away_is_named_with_what_there_is() {
        assertThatThrownBy(() -> FOLDER.withoutConstraint("folder_key"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table folder has no constraint 'folder_key'. It has 'folder_pkey', 'folder_parent',"
                        + " 'folder_name_key', 'folder_name_said'. Name one of these.");
        assertThatThrownBy(() -> FOLDER.withoutIndex("i"))
                .hasMessage("Table folder has no index 'i'. It has 'folder_name_idx', 'folder_lower_idx'. Name one of"
                        + " these.");
        assertThatThrownBy(() -> table("t", column("a", bigint()), unique("a")).withoutConstraint("x"))
                .hasMessageContaining("It has one without a name.");
        assertThatThrownBy(() -> table("t", column("a", bigint())).withoutIndex("x"))
                .hasMessageContaining("It has none.");
    }
}
