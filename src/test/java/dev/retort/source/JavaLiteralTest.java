package dev.retort.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaLiteralTest {

    @Test
    void quotes_and_backslashes_cannot_end_the_literal() {
        assertThat(JavaLiteral.of("say \"hi\"")).isEqualTo("\"say \\\"hi\\\"\"");
        assertThat(JavaLiteral.of("\\")).isEqualTo("\"\\\\\"");
        assertThat(JavaLiteral.of("\\u0022")).isEqualTo("\"\\\\u0022\"");
        assertThat(JavaLiteral.of("\\\\u000a")).isEqualTo("\"\\\\\\\\u000a\"");
    }

    @Test
    void what_is_not_seen_is_escaped() {
        assertThat(JavaLiteral.of("a\nb\rc\td")).isEqualTo("\"a\\nb\\rc\\td\"");
        assertThat(JavaLiteral.of("\0" + "1\u001b")).isEqualTo("\"\\0001\\033\"");
        assertThat(JavaLiteral.of("\u202e\u2028\ud800")).isEqualTo("\"\\u202e\\u2028\\ud800\"");
    }

    @Test
    void letters_of_all_languages_stay() {
        assertThat(JavaLiteral.of("größe 日本語 🚀")).isEqualTo("\"größe 日本語 🚀\"");
    }

    @Test
    void several_texts_are_an_array() {
        assertThat(JavaLiteral.of(List.of("a"))).isEqualTo("\"a\"");
        assertThat(JavaLiteral.of(List.of("a", "b"))).isEqualTo("{\"a\", \"b\"}");
    }
}
