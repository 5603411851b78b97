package dev.retort.dialect;

import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Operations to be carried out by a dialect on its engine.
 *
 * @param name what they are about, for the report
 * @param needs the features without which the engine must refuse them
 * @param prefers the features of manner without which the engine leaves a word out and says so
 * @param schemas the schemas besides the default one in which tables are
 * @param given what leads to the situation before
 * @param when what is tried
 * @param comesBack whether the inverse leads back to the situation before
 * @param answers what queries answer afterwards
 */
record ContractCase(
        String name,
        Set<Feature> needs,
        Set<Feature> prefers,
        List<String> schemas,
        List<Operation> given,
        List<Operation> when,
        boolean comesBack,
        List<Answer> answers) {

    /**
     * What a query answers.
     *
     * @param query SQL of any engine, with names in double quotes
     * @param values the first column of its rows, as text
     */
    record Answer(String query, List<String> values) {}

    private static final Reading NOTHING_TO_READ = new Reading() {
        @Override
        public Inspector inspector() {
            throw new IllegalStateException("A contract case does not look at the database");
        }

        @Override
        public String parameter(String name) {
            throw new IllegalStateException("A contract case has no parameters");
        }

        @Override
        public boolean isOffline() {
            return false;
        }
    };

    static ContractCase contractCase(String name) {
        return new ContractCase(name, Set.of(), Set.of(), List.of(), List.of(), List.of(), true, List.of());
    }

    /** Says a feature without which the operations throw. */
    ContractCase needing(Feature feature) {
        Set<Feature> more = new TreeSet<>(needs);
        more.add(feature);
        return new ContractCase(name, more, prefers, schemas, given, when, comesBack, answers);
    }

    /** Says a feature of manner: without it the operations are carried out all the same, and the word is left out. */
    ContractCase preferring(Feature feature) {
        Set<Feature> more = new TreeSet<>(prefers);
        more.add(feature);
        return new ContractCase(name, needs, more, schemas, given, when, comesBack, answers);
    }

    /** Says a schema, which is created first. */
    ContractCase inSchema(String schema) {
        ContractCase with = given(ops -> ops.createSchema(schema));
        List<String> more = new ArrayList<>(schemas);
        more.add(schema);
        return new ContractCase(name, with.needs, prefers, more, with.given, when, comesBack, answers)
                .needing(Feature.SCHEMAS);
    }

    /** Says what leads to the situation before. */
    ContractCase given(Consumer<Ops> words) {
        return new ContractCase(name, needs, prefers, schemas, plus(given, words), when, comesBack, answers);
    }

    /** Says what is tried. */
    ContractCase when(Consumer<Ops> words) {
        return new ContractCase(name, needs, prefers, schemas, given, plus(when, words), comesBack, answers);
    }

    /** Says that the operations do not tell how they are undone, or not all that they undo. */
    ContractCase oneWay() {
        return new ContractCase(name, needs, prefers, schemas, given, when, false, answers);
    }

    /** Says what a query answers after the operations: the first column of its rows, as text. */
    ContractCase answering(String query, String... values) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Answer(query, List.of(values)));
        return new ContractCase(name, needs, prefers, schemas, given, when, comesBack, more);
    }

    private static List<Operation> plus(List<Operation> before, Consumer<Ops> words) {
        List<Operation> noted = new ArrayList<>(before);
        words.accept(new Ops() {
            @Override
            public void perform(Operation operation) {
                noted.add(operation);
            }

            @Override
            public Reading reading() {
                return NOTHING_TO_READ;
            }
        });
        return List.copyOf(noted);
    }
}
