package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void a_column_is_nullable_and_without_default_until_more_is_said() {
        Column column = column("number", varchar(20));

        assertThat(column)
                .isEqualTo(new Column("number", varchar(20), true, null, null, null, null, null, List.of(), null));
    }

    @Test
    void a_word_changes_a_copy() {
        Column column = column("number", varchar(20));
        Column notNull = column.notNull();

        assertThat(column.nullable()).isTrue();
        assertThat(notNull.nullable()).isFalse();
        assertThat(notNull.withNullable(true)).isEqualTo(column);
    }

    @Test
    void a_default_is_a_value_or_an_expression() {
        assertThat(column("a", integer()).defaultTo(1).defaultValue()).isEqualTo(new DefaultValue.Literal(1L));
        assertThat(column("a", text()).defaultSql("upper('x')").defaultValue())
                .isEqualTo(DefaultValue.Expression.of("upper('x')"));
        assertThat(column("a", integer()).defaultTo(1).withDefault(null)).isEqualTo(column("a", integer()));
    }

    @Test
    void a_default_stays_when_name_type_or_nullability_change() {
        Column column = column("a", integer()).defaultTo(1);

        assertThat(column.notNull().renamed("b").withType(bigint()))
                .isEqualTo(column("b", bigint()).defaultTo(1).notNull());
    }

    @Test
    void an_identity_is_not_null_whatever_is_said() {
        assertThat(column("id", bigint()).identity().nullable()).isFalse();
        assertThat(column("id", bigint()).identity().withNullable(true).nullable())
                .isFalse();
    }

    @Test
    void whole_numbers_and_types_of_the_engine_can_be_an_identity() {
        assertThat(column("id", smallint()).identity().isIdentity()).isTrue();
        assertThat(column("id", integer()).identity().isIdentity()).isTrue();
        assertThat(column("id", sqlType("serial8")).identity().isIdentity()).isTrue();
    }

    @Test
    void a_text_cannot_be_an_identity() {
        assertThatThrownBy(() -> column("id", varchar(9)).identity())
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Column 'id' cannot be an identity of type varchar(9). The engine numbers rows with whole"
                        + " numbers. Make it column(\"id\", bigint()).identity().");
    }

    @Test
    void an_identity_cannot_have_a_default() {
        assertThatThrownBy(() -> column("id", bigint()).identity().defaultTo(1))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Column 'id' cannot be an identity and have a default. An identity is numbered by the"
                        + " engine. Leave out identity() or the default.");
        assertThatThrownBy(() -> column("id", bigint()).defaultSql("1").identity())
                .isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_column_needs_a_name() {
        assertThatThrownBy(() -> column("", bigint()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A column needs a name.");
        assertThatThrownBy(() -> column("a", bigint()).renamed(" ")).isInstanceOf(DefinitionException.class);
    }
}
