package dev.retort.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> COLUMNS = List.of("id", "number", "account_id", "created_at");

    @Test
    void a_mistyped_word_finds_the_one_that_was_meant() {
        assertThat(Suggestion.nearest("numbr", COLUMNS)).isEqualTo("number");
        assertThat(Suggestion.nearest("nmuber", COLUMNS)).isEqualTo("number");
        assertThat(Suggestion.nearest("acountid", COLUMNS)).isEqualTo("account_id");
        assertThat(Suggestion.nearest("create_at", COLUMNS)).isEqualTo("created_at");
    }

    @Test
    void a_word_that_is_far_from_all_finds_none() {
        assertThat(Suggestion.nearest("currency", COLUMNS)).isNull();
        assertThat(Suggestion.nearest("number_of_invoices", COLUMNS)).isNull();
        assertThat(Suggestion.nearest("number", List.of())).isNull();
    }

    @Test
    void the_nearest_of_several_is_found_and_the_first_of_equals() {
        assertThat(Suggestion.nearest("totals", List.of("vocals", "total", "totally")))
                .isEqualTo("total");
        assertThat(Suggestion.nearest("a1", List.of("a2", "a3"))).isEqualTo("a2");
    }

    @Test
    void a_third_of_a_long_word_may_differ() {
        assertThat(Suggestion.nearest("abcdefXXX", List.of("abcdefghi"))).isEqualTo("abcdefghi");
        assertThat(Suggestion.nearest("abcdeXXXX", List.of("abcdefghi"))).isNull();
    }

    @Test
    void a_short_word_of_other_letters_is_no_suggestion() {
        assertThat(Suggestion.nearest("x", List.of("a", "b"))).isNull();
        assertThat(Suggestion.nearest("no", List.of("id"))).isNull();
        assertThat(Suggestion.nearest("ix", List.of("id"))).isEqualTo("id");
    }

    @Test
    void a_known_word_is_its_own_nearest() {
        assertThat(Suggestion.nearest("id", COLUMNS)).isEqualTo("id");
    }
}
