package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.autogenerate.DeclaredSchema;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A comparison finds a change of each component that a schema can have, or the documentation says that it does not. A new
 * component makes these tests fail until somebody decides.
 */
class EverythingIsComparedTest {

    private static final Map<String, Integer> VERSIONS = Map.of("postgresql", 18, "mariadb", 11, "sqlite", 3);

    /** Types of the language that say a part of a schema and are no part of it. */
    private static final Set<String> WORDS_FOR_PARTS = Set.of(
            "ForeignKey.Unfinished",
            "Function.Unfinished",
            "IndexMethod",
            "PartitionBounds.Unfinished",
            "Policy.Said",
            "Statistics.Said",
            "TableComment",
            "TableElement",
            "Trigger.Said",
            "Trigger.Unfinished",
            "View.Unfinished");

    /** Types of operations and statements; a schema has none of them. */
    private static final Set<String> WORDS_OF_OPERATIONS =
            Set.of("LabelRenaming", "Script", "Sql", "Sql.Resume", "Undo");

    /** Types that name other types, and the names of what has none. */
    private static final Set<String> NAMES = Set.of("Constraint.Kind", "SchemaObject.Kind", "StandardNames");

    /** Types that tell something of schemas. */
    private static final Set<String> READERS = Set.of("Mentions", "TablesInOrder", "TablesInOrder.Pointing");

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(PairsOfTables.all());
        pairs.addAll(PairsOfObjects.all());
        return pairs;
    }

    private static List<Pair> pairsThatAreNotSeen() {
        return NotSeen.all().stream().flatMap(each -> each.pairs().stream()).toList();
    }

    /** Pairs of all values of the enums in schemas, in each place where a schema has one. */
    private static List<Pair> pairsOfEnums() {
        List<Pair> all = new ArrayList<>();
        Map<String, RecordComponent> components = SchemaWords.components();
        for (Pair pair : pairs()) {
            Class<?> type =
                    Objects.requireNonNull(components.get(pair.component())).getType();
            Object[] values = type.isEnum() ? type.getEnumConstants() : new Object[0];
            for (Object one : values) {
                for (Object other : values) {
                    Object from = SchemaWords.with(pair.one(), pair.other(), pair.component(), one);
                    Object to = SchemaWords.with(pair.one(), pair.other(), pair.component(), other);
                    if (from instanceof Schema before && to instanceof Schema after && !before.equals(after)) {
                        all.add(new Pair(pair.component(), pair.engine(), before, after));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void each_component_of_a_schema_has_a_pair_of_values() {
        Set<String> decided = new TreeSet<>();
        pairs().forEach(pair -> decided.add(pair.component()));
        pairsThatAreNotSeen().forEach(pair -> decided.add(pair.component()));

        assertThat(decided).isEqualTo(new TreeSet<>(SchemaWords.components().keySet()));
    }

    @Test
    void each_record_of_a_schema_stands_in_a_pair() {
        Set<Class<?>> used = new HashSet<>();
        pairs().forEach(pair -> SchemaWords.addClasses(List.of(pair.one(), pair.other()), used));

        assertThat(SchemaWords.ofSchema().stream().filter(Class::isRecord)).isSubsetOf(used);
    }

    @Test
    void each_enum_of_a_schema_is_tried_in_each_of_its_places() {
        Set<String> enums = new TreeSet<>();
        SchemaWords.components().forEach((name, component) -> {
            if (component.getType().isEnum()) {
                enums.add(name);
            }
        });

        Set<String> tried = new TreeSet<>();
        pairsOfEnums().forEach(pair -> tried.add(pair.component()));

        assertThat(enums).isNotEmpty();
        assertThat(tried).isEqualTo(enums);
    }

    @Test
    void each_type_of_the_language_is_part_of_a_schema_or_known_to_be_none() throws Exception {
        Set<String> decided = new TreeSet<>(WORDS_FOR_PARTS);
        decided.addAll(WORDS_OF_OPERATIONS);
        decided.addAll(NAMES);
        decided.addAll(READERS);
        NotSeen.all().forEach(each -> decided.addAll(each.types()));
        SchemaWords.ofSchema().stream()
                .filter(type -> type.isRecord() || type.isEnum() || type.isSealed())
                .forEach(type -> decided.add(SchemaWords.name(type)));

        assertThat(SchemaWords.ofPackage()).isEqualTo(decided);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_schemas_of_a_pair_differ_in_its_component_alone(Pair pair) {
        assertThat(SchemaWords.differences(pair.one(), pair.other()))
                .singleElement()
                .satisfies(path -> {
                    String moved = pair.component().equals("Column.inline") ? "Table.constraints" : pair.component();
                    // What leads there may end in a component of the value: the text of a condition, the kind of a
                    // type.
                    assertThat(path.subList(Math.max(0, path.size() - 2), path.size()))
                            .contains(moved);
                });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_change_of_the_component_is_found_and_made(Pair pair) {
        requireFound(pair, pair.one(), pair.other());
        if (!isOneWay(pair)) {
            requireFound(pair, pair.other(), pair.one());
        }
    }

    @ParameterizedTest
    @MethodSource("pairsOfEnums")
    void a_change_of_one_word_to_another_is_found_and_made(Pair pair) {
        requireFound(pair, pair.one(), pair.other());
    }

    @ParameterizedTest
    @MethodSource("pairsThatAreNotSeen")
    void what_is_said_not_to_be_seen_is_not(Pair pair) {
        assertThat(diff(pair, pair.one(), pair.other()).lines()).isEmpty();
    }

    @Test
    void the_documentation_says_what_is_not_seen() throws Exception {
        String page = Files.readString(Path.of("docs/autogenerate.md"));
        String section = page.substring(page.indexOf("\n## What is not seen\n"));
        int end = section.indexOf("\n## ", 1);
        Matcher items =
                Pattern.compile("(?m)^\\* (.*(?:\n  .*)*)").matcher(end < 0 ? section : section.substring(0, end));
        List<String> sentences = items.results()
                .map(item -> item.group(1).replaceAll("\\s+", " "))
                .toList();

        assertThat(sentences).hasSameSizeAs(NotSeen.all());
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(sentences.get(i)).startsWith(NotSeen.all().get(i).sentence());
        }
    }

    /** Whether the way back is one of those that are not seen. */
    private static boolean isOneWay(Pair pair) {
        return pair.component().endsWith(".isNotValid");
    }

    private static void requireFound(Pair pair, Schema from, Schema to) {
        SchemaDiff diff = diff(pair, from, to);
        assertThat(diff.lines()).as("%s -> %s", from, to).isNotEmpty();
        if (diff.remarks(Remark.Kind.NOT_SAID).isEmpty()) {
            Schema after = SchemaAfter.of(diff.operations(), diff.before(), pair.engine());
            assertThat(diff(pair, after, to).lines())
                    .as("behind %s", diff.lines())
                    .isEmpty();
        }
    }

    private static SchemaDiff diff(Pair pair, Schema from, Schema to) {
        Dialect dialect = Dialects.offline(pair.engine(), Objects.requireNonNull(VERSIONS.get(pair.engine())));
        DeclaredSchema form = new DeclaredSchema(dialect, NamingConvention.standard(), null);
        return Differ.between(form.of(from), form.of(to));
    }
}
