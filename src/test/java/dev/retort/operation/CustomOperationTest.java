package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.acme.EnableAudit;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomOperationTest {

    private static final EnableAudit AUDIT = new EnableAudit("invoice", List.of("insert", "delete"), false);

    @Test
    void a_record_of_the_users_own_has_a_canonical_text() {
        assertThat(AUDIT.canonical()).isEqualTo("EnableAudit{table=\"invoice\",events=[\"insert\",\"delete\"]}");
        assertThat(new EnableAudit("invoice", List.of(), true).canonical())
                .isEqualTo("EnableAudit{table=\"invoice\",quiet=true}");
    }

    @Test
    void a_class_that_is_no_record_stands_by_its_description() {
        assertThat(new Telling("hello").canonical()).isEqualTo("Telling{\"tell \\\"hello\\\"\"}");
    }

    @Test
    void a_text_of_the_users_own_counts_inside_a_scope_too() {
        assertThat(new OnlyOn(Set.of("h2"), List.of(new SaysItsText())).canonical())
                .isEqualTo("OnlyOn{dialects=[\"h2\"],operations=[its own text]}");
    }

    @Test
    void it_cannot_be_undone_until_its_class_says_how() {
        assertThatThrownBy(() -> AUDIT.inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessage("'enable audit of invoice' cannot be undone, because EnableAudit does not say how. Override"
                        + " inverse() in dev.retort.acme.EnableAudit, or write the downgrade by hand.")
                .extracting(e -> ((IrreversibleException) e).operation())
                .isSameAs(AUDIT);
    }

    @Test
    void the_schema_after_it_is_the_one_before_until_its_class_says_otherwise() {
        assertThat(Shop.after(AUDIT)).isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(new Telling("hello")).table("told")).isPresent();
    }

    @Test
    void its_names_are_its_own_business() {
        assertThat(new Naming(NamingConvention.standard()).named(AUDIT)).isSameAs(AUDIT);
    }

    private static final class Telling implements CustomOperation {

        private final String what;

        Telling(String what) {
            this.what = what;
        }

        @Override
        public String describe() {
            return "tell \"" + what + "\"";
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }

        @Override
        public Schema applyTo(Schema schema) {
            return schema.with(table("told", column("what", bigint())));
        }
    }

    private record SaysItsText() implements CustomOperation {

        @Override
        public String describe() {
            return "say";
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }

        @Override
        public String canonical() {
            return "its own text";
        }
    }
}
