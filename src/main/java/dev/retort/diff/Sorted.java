package dev.retort.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Things in an order in which each comes behind those that it needs. */
final class Sorted {

    private Sorted() {}

    /**
     * Sorts; where several could be next, the first given comes first, and so does one of those that need each other.
     *
     * @param needs whether the first needs the second
     */
    static <T> List<T> of(Collection<T> things, BiPredicate<T, T> needs) {
        Set<T> open = new LinkedHashSet<>(things);
        List<T> sorted = new ArrayList<>();
        while (!open.isEmpty()) {
            T next = open.iterator().next();
            for (T thing : open) {
                boolean free = open.stream().noneMatch(other -> !other.equals(thing) && needs.test(thing, other));
                if (free) {
                    next = thing;
                    break;
                }
            }
            open.remove(next);
            sorted.add(next);
        }
        return sorted;
    }
}
