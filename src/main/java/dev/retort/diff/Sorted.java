package dev.retort.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Things in an order in which each comes behind those that it needs; in a circle, behind all but one of them. */
final class Sorted<K, T> {

    private final Map<K, T> things = new LinkedHashMap<>();
    private final Function<T, ? extends Collection<K>> needs;
    private final Set<K> seen = new HashSet<>();
    private final List<T> sorted = new ArrayList<>();

    private Sorted(Function<T, ? extends Collection<K>> needs) {
        this.needs = needs;
    }

    /**
     * Sorts; what needs nothing of each other stays in the order given.
     *
     * @param key the name of a thing
     * @param needs the names of what it needs, which may be none of these things
     */
    static <K, T> List<T> of(
            Collection<T> things, Function<T, K> key, Function<T, ? extends Collection<K>> needs) {
        Sorted<K, T> sorted = new Sorted<>(needs);
        things.forEach(thing -> sorted.things.put(key.apply(thing), thing));
        List.copyOf(sorted.things.keySet()).forEach(sorted::add);
        return sorted.sorted;
    }

    private void add(K key) {
        T thing = things.get(key);
        if (thing != null && seen.add(key)) {
            needs.apply(thing).forEach(this::add);
            sorted.add(thing);
        }
    }
}
