package dev.retort.diff;

import dev.retort.dialect.Feature;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Dice, all from one seed, and what an engine can do. */
final class Chances {

    private final Random random;
    private final Predicate<Feature> features;

    Chances(long seed, Predicate<Feature> features) {
        this.random = new Random(seed);
        this.features = features;
    }

    boolean can(Feature feature) {
        return features.test(feature);
    }

    <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int upTo(int largest) {
        return random.nextInt(largest + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
