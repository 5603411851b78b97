package dev.retort.examples;

import static dev.retort.examples.ExampleHistory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The histories of the examples, without a database: they hang together, and each way down leads back. */
class LibraryHistoryTest {

    private record Step(Migration migration, Schema before) {}

    static Stream<ExampleHistory> histories() {
        return Stream.of(ExampleHistory.quickstart(), ExampleHistory.library());
    }

    static Stream<Arguments> histories_on_engines() {
        return histories()
                .flatMap(history ->
                        Stream.of("h2", "postgresql", "sqlite").map(dialect -> Arguments.of(history, dialect)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void ids_are_unique_and_look_like_ids(ExampleHistory history) {
        List<String> ids = ids(history);
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void parents_and_dependencies_exist(ExampleHistory history) {
        List<String> ids = ids(history);
        for (Migration migration : history.migrations()) {
            assertThat(ids).as(migration.toString()).containsAll(ExampleHistory.needs(revisionOf(migration)));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void there_is_one_base_and_one_head(ExampleHistory history) {
        TreeSet<String> heads = new TreeSet<>(ids(history));
        List<String> bases = new ArrayList<>();
        for (Migration migration : history.migrations()) {
            Revision revision = revisionOf(migration);
            List.of(revision.parent()).forEach(heads::remove);
            if (revision.parent().length == 0) {
                bases.add(revision.id());
            }
        }
        assertThat(heads).hasSize(1);
        assertThat(bases).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_revision_says_what_it_does_in_its_own_words(ExampleHistory history) {
        assertThat(history.migrations().stream()
                        .map(migration -> revisionOf(migration).message())
                        .toList())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("histories_on_engines")
    void each_way_down_leads_back_to_the_schema_before(ExampleHistory history, String dialect) {
        Schema schema = Schema.empty();
        for (Migration migration : history.migrations()) {
            Schema after = SchemaAfter.of(up(migration), schema, dialect);
            Schema back = SchemaAfter.of(down(migration), after, dialect);
            assertThat(back.normal()).as("%s undone", migration.getClass()).isEqualTo(schema.normal());
            schema = after;
        }
    }

    @ParameterizedTest
    @MethodSource("histories_on_engines")
    void the_whole_way_down_leads_to_nothing_and_up_again_to_the_same(ExampleHistory history, String dialect) {
        Deque<Step> steps = new ArrayDeque<>();
        Schema schema = Schema.empty();
        for (Migration migration : history.migrations()) {
            steps.push(new Step(migration, schema));
            schema = SchemaAfter.of(up(migration), schema, dialect);
        }
        Schema head = schema;
        for (Step step : steps) {
            schema = SchemaAfter.of(down(step.migration()), schema, dialect);
            assertThat(schema.normal())
                    .as("%s undone", step.migration().getClass())
                    .isEqualTo(step.before().normal());
        }
        assertThat(schema).isEqualTo(Schema.empty());
        for (Migration migration : history.migrations()) {
            schema = SchemaAfter.of(up(migration), schema, dialect);
        }
        assertThat(schema).isEqualTo(head);
    }

    @Test
    void the_library_shows_what_the_language_has() {
        ExampleHistory library = ExampleHistory.library();
        assertThat(library.migrations()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(library.migrations())
                .anyMatch(migration -> revisionOf(migration).parent().length > 1);
        assertThat(library.migrations())
                .anyMatch(migration -> revisionOf(migration).branch().length > 0);
        assertThat(library.migrations())
                .anyMatch(migration -> revisionOf(migration).dependsOn().length > 0);
    }

    private static List<String> ids(ExampleHistory history) {
        return history.migrations().stream()
                .map(migration -> revisionOf(migration).id())
                .toList();
    }

    private static List<Operation> up(Migration migration) {
        RecordedOps ops = new RecordedOps();
        migration.upgrade(ops);
        return ops.operations();
    }

    private static List<Operation> down(Migration migration) {
        RecordedOps ops = new RecordedOps();
        migration.downgrade(ops);
        return ops.operations();
    }
}
