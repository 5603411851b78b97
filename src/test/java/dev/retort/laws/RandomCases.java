package dev.retort.laws;

/**
 * A law that is tried on random cases: {@code -Dretort.cases=2000} says how many, {@code -Dretort.seed=7} from which seed on.
 * All of them are tried, although some are broken; each of those is named by its seed.
 */
public final class RandomCases {

    private static final long FIRST = Long.getLong("retort.seed", 20_261_126L);

    private final int cases;
    private final AssertionError broken = new AssertionError("broken cases");

    private RandomCases(int cases) {
        this.cases = cases;
    }

    /** What has to hold for a seed. */
    public interface Law {

        /** Fails where the law does not hold. */
        void holdFor(long seed) throws Exception;
    }

    /** What has to hold for a number of cases that one seed makes. */
    public interface LawOfSeveral {

        /** Fails where the law does not hold. */
        void holdFor(long seed, int cases) throws Exception;
    }

    /** How many cases there are where nobody says how many. */
    public static int cases(int usual) {
        return Integer.getInteger("retort.cases", usual);
    }

    /** The first seed. */
    public static long firstSeed() {
        return FIRST;
    }

    /** Tries a law on as many seeds as are said, or as usual. */
    public static void tryEach(int usual, Law law) {
        trySeveral(usual, 1, (seed, cases) -> law.holdFor(seed));
    }

    /** Tries a law of which each seed makes several cases. */
    public static void trySeveral(int usual, int perSeed, LawOfSeveral law) {
        new RandomCases(cases(usual)).tryAll(perSeed, law);
    }

    private void tryAll(int perSeed, LawOfSeveral law) {
        long seed = FIRST;
        for (int done = 0; done < cases; done += perSeed) {
            tryOne(seed, Math.min(perSeed, cases - done), law);
            seed++;
        }
        int count = broken.getSuppressed().length;
        System.out.println(cases + " cases, " + count + " broken (seed " + FIRST + ")");
        if (count > 0) {
            throw broken;
        }
    }

    private void tryOne(long seed, int several, LawOfSeveral law) {
        try {
            law.holdFor(seed, several);
        } catch (Exception | AssertionError e) {
            System.out.println("broken: seed " + seed);
            broken.addSuppressed(new AssertionError("seed " + seed, e));
        }
    }
}
