package dev.retort.schema;

import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DefaultValueTest {

    @Test
    void a_value_is_kept_in_its_one_form() {
        assertThat(new DefaultValue.Literal(7)).isEqualTo(new DefaultValue.Literal(7L));
        assertThat(new DefaultValue.Literal(0.5f)).isEqualTo(new DefaultValue.Literal(new BigDecimal("0.5")));
        assertThat(new DefaultValue.Literal("7")).isNotEqualTo(new DefaultValue.Literal(7));
    }

    @Test
    void bytes_compare_by_what_they_are() {
        Column one = column("seal", binary()).defaultTo(new byte[] {1, 2});

        assertThat(one).isEqualTo(column("seal", binary()).defaultTo(new byte[] {1, 2}));
        assertThat(one).hasSameHashCodeAs(column("seal", binary()).defaultTo(new byte[] {1, 2}));
        assertThat(one).isNotEqualTo(column("seal", binary()).defaultTo(new byte[] {1, 3}));
    }

    @Test
    void a_default_is_described_as_sql_would_say_it() {
        assertThat(new DefaultValue.Literal("open").describe()).isEqualTo("'open'");
        assertThat(new DefaultValue.Literal(7).describe()).isEqualTo("7");
        assertThat(new DefaultValue.Literal(false).describe()).isEqualTo("false");
        assertThat(new DefaultValue.Literal(new byte[] {0, (byte) 0xff}).describe())
                .isEqualTo("x'00ff'");
        assertThat(DefaultValue.Expression.of("now()").describe()).isEqualTo("now()");
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without the check could say.
    void null_is_no_default() {
        assertThatThrownBy(() -> new DefaultValue.Literal(null))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A default cannot be null. A column without a default holds null when an insert says"
                        + " nothing. Leave the default out, or write dropDefault(...) to take one away.");
    }

    @Test
    void an_expression_needs_a_text() {
        assertThatThrownBy(() -> DefaultValue.Expression.of(" "))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A default needs an expression. ' ' is blank. Write dropDefault() for none.");
    }
}
