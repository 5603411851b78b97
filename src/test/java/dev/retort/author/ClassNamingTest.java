package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClassNamingTest {

    private static final Instant TIME = Instant.parse("2026-11-22T23:31:59Z");

    private static String name(ClassNaming naming, String message) {
        return naming.className(TIME, message, "8d41f0");
    }

    @Test
    void the_name_is_the_time_and_the_words_of_the_message() {
        assertThat(name(ClassNaming.STANDARD, "Über die Größe!")).isEqualTo("V20261122_2331_uber_die_gro_e");
        assertThat(name(ClassNaming.STANDARD, "../../x\"; class Y {")).isEqualTo("V20261122_2331_x_class_y");
        assertThat(name(ClassNaming.STANDARD, "日本語")).isEqualTo("V20261122_2331_8d41f0");
        assertThat(name(ClassNaming.STANDARD, "a message that is longer than what a name can hold"))
                .isEqualTo("V20261122_2331_a_message_that_is_longer_than_what_a");
        assertThat(name(ClassNaming.STANDARD, "x".repeat(99))).isEqualTo("V20261122_2331_" + "x".repeat(40));
    }

    @Test
    void a_template_says_another_name_and_another_zone_another_time() {
        assertThat(name(ClassNaming.STANDARD.withZone("Europe/Vienna"), "go")).isEqualTo("V20261123_0031_go");
        assertThat(name(ClassNaming.STANDARD.withLongestSlug(8), "add a currency"))
                .isEqualTo("V20261122_2331_add_a");
        assertThat(name(ClassNaming.STANDARD.withTemplate("M{{epoch}}_{{second}}_{{id}}"), "go"))
                .isEqualTo("M1795390319_59_8d41f0");
    }

    @Test
    void what_gives_no_name_is_refused() {
        assertThatThrownBy(() -> name(ClassNaming.STANDARD.withTemplate("V{{slugs}}"), "go"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("Did you mean '{{slug}}'?");
        for (String template : new String[] {"{{year}}_{{slug}}", "a/{{slug}}", "class", "", "a.{{slug}}"}) {
            assertThatThrownBy(() -> name(ClassNaming.STANDARD.withTemplate(template), "go"))
                    .as(template)
                    .isInstanceOf(AuthorException.class)
                    .hasMessageContaining("A class cannot be called");
        }
        assertThatThrownBy(() -> ClassNaming.STANDARD.withZone("Europe/Wien"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("There is no time zone 'Europe/Wien'.");
        assertThatThrownBy(() -> ClassNaming.STANDARD.withLongestSlug(0)).isInstanceOf(AuthorException.class);
    }
}
