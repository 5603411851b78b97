package dev.retort.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two ways to do the same work, timed in turn, so that both see the same machine. */
final class Medians {

    /** A way to do the work; answers how long the part that counts took, in nanoseconds. */
    interface Way {
        long nanoseconds() throws Exception;
    }

    private final List<Long> retort = new ArrayList<>();
    private final List<Long> plain = new ArrayList<>();

    private Medians() {}

    /** Times both, after rounds that do not count; who goes first alternates. */
    static Medians of(int warmUps, int rounds, Way retort, Way plain) throws Exception {
        Medians medians = new Medians();
        for (int i = -warmUps; i < rounds; i++) {
            boolean retortFirst = i % 2 == 0;
            long first = (retortFirst ? retort : plain).nanoseconds();
            long second = (retortFirst ? plain : retort).nanoseconds();
            if (i >= 0) {
                medians.retort.add(retortFirst ? first : second);
                medians.plain.add(retortFirst ? second : first);
            }
        }
        return medians;
    }

    double retort() {
        return milliseconds(retort);
    }

    double plain() {
        return milliseconds(plain);
    }

    double ratio() {
        return retort() / plain();
    }

    private static double milliseconds(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }
}
