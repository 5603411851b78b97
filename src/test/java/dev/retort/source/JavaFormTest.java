package dev.retort.source;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.acme.Audited;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JavaFormTest {

    /** One that cannot be written. */
    record Mute(String name) implements CustomOperation {

        @Override
        public String describe() {
            return "mute " + name;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }
    }

    private static final Audited AUDITED = new Audited(
            "in\"voice",
            List.of("insert", "delete"),
            LocalDate.of(2026, 1, 1),
            column("by", bigint()).notNull());

    @Test
    void an_operation_of_a_team_brings_its_own_java() {
        List<Operation> operations = List.of(AUDITED, new OnlyOn(Set.of("h2"), List.of(AUDITED)));
        String text = MigrationSource.of(
                        new Declaration("a1", List.of(), List.of(), List.of(), List.of(), "", false, "", "", ""), "V1")
                .upgrade(operations)
                .text();
        assertThat(text).contains("import dev.retort.acme.Audited;").contains("""
                        ops.onlyOn("h2", o -> {
                            o.perform(new Audited(
                                    "in\\"voice",
                                    List.of("insert", "delete"),
                                    LocalDate.parse("2026-01-01"),
                                    column("by", bigint()).notNull()));
                        });
                """);
        assertThat(CompiledMigrations.of(Map.of("V1", text)).upgrade("V1")).isEqualTo(operations);
    }

    @Test
    void one_that_does_not_is_refused_by_its_name() {
        assertThatThrownBy(() -> MigrationSource.statements(List.of(new Mute("x"))))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("'mute x' cannot be written as Java.")
                .hasMessageContaining("JavaForm");
    }
}
