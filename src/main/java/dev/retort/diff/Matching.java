package dev.retort.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts of two tables, paired: those that mean the same, first of the same name, then of another one.
 *
 * @param pairs what stands in both
 * @param gone what stands in the first only
 * @param come what stands in the second only
 */
record Matching<T>(List<Pair<T>> pairs, List<T> gone, List<T> come) {

    record Pair<T>(T from, T to) {}

    /**
     * Pairs the parts of two tables.
     *
     * @param same whether two mean the same, whatever their names
     */
    static <T> Matching<T> of(List<T> from, List<T> to, BiPredicate<T, T> same, Function<T, @Nullable String> name) {
        List<T> gone = new ArrayList<>(from);
        List<T> come = new ArrayList<>(to);
        List<Pair<T>> pairs = new ArrayList<>();
        pair(gone, come, pairs, (a, b) -> Objects.equals(name.apply(a), name.apply(b)) && same.test(a, b));
        pair(gone, come, pairs, same);
        return new Matching<>(pairs, gone, come);
    }

    private static <T> void pair(List<T> gone, List<T> come, List<Pair<T>> pairs, BiPredicate<T, T> fit) {
        for (T to : List.copyOf(come)) {
            for (T from : gone) {
                if (fit.test(from, to)) {
                    pairs.add(new Pair<>(from, to));
                    gone.remove(from);
                    come.remove(to);
                    break;
                }
            }
        }
    }
}
