package dev.retort.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Things in an order in which each comes behind those that it needs; in a circle, behind all but one of them. */
public final class Sorted<K, T> {

    private final Map<K, T> things = new LinkedHashMap<>();
    private final Function<T, ? extends Collection<K>> needs;
    private final Set<K> seen = new HashSet<>();
    private final Set<K> placed = new HashSet<>();
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
    public static <K, T> List<T> of(
            Collection<T> things, Function<T, K> key, Function<T, ? extends Collection<K>> needs) {
        Sorted<K, T> sorted = new Sorted<>(needs);
        things.forEach(thing -> sorted.things.put(key.apply(thing), thing));
        List.copyOf(sorted.things.keySet()).forEach(sorted::add);
        return sorted.sorted;
    }

    /** With a stack of its own: tables that point at one another may be many. */
    private void add(K first) {
        Deque<K> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            K key = open.peek();
            T thing = things.get(key);
            if (thing != null && seen.add(key)) {
                List<K> needed = new ArrayList<>(needs.apply(thing));
                Collections.reverse(needed);
                needed.stream().filter(other -> !seen.contains(other)).forEach(open::push);
            } else {
                open.pop();
                if (thing != null && placed.add(key)) {
                    sorted.add(thing);
                }
            }
        }
    }
}
