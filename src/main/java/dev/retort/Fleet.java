package dev.retort;

import dev.retort.fleet.FleetListener;
import dev.retort.fleet.FleetResult;
import dev.retort.fleet.FleetRun;
import dev.retort.revision.Direction;
import dev.retort.run.SharedPlans;
import dev.retort.schema.DefinitionException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Many databases, or schemas of one, with the same history: {@code migrator.fleet(tenants).inParallel(16).upgradeTo(HEAD)}.
 *
 * <p>Immutable; each setting returns another fleet. The migrations are looked for once, and tenants that stand at the same
 * place share one plan; each has its own version rows, journal and lock, so that one that fails stops no other. Those that
 * are up to date cost one query. Listeners of the migrator hear of all tenants, from several threads at once; the logging
 * context names the tenant, {@code retort.tenant}.
 *
 * <p>Each tenant at work takes two connections: tenants that share a pool want twice as many in it as work in parallel.
 */
public final class Fleet {

    private static final FleetListener NOBODY = event -> {};

    private final List<String> tenants;
    private final Function<String, Migrator> migrator;
    private final int parallel;
    private final int stopAfterFailures;
    private final FleetListener listener;

    private Fleet(
            List<String> tenants,
            Function<String, Migrator> migrator,
            int parallel,
            int stopAfterFailures,
            FleetListener listener) {
        this.tenants = tenants;
        this.migrator = migrator;
        this.parallel = parallel;
        this.stopAfterFailures = stopAfterFailures;
        this.listener = listener;
    }

    static Fleet of(Collection<String> tenants, Function<String, Migrator> migrator) {
        return new Fleet(List.copyOf(new LinkedHashSet<>(tenants)), migrator, 1, Integer.MAX_VALUE, NOBODY);
    }

    /** Migrates so many tenants at a time; one unless said. */
    public Fleet inParallel(int count) {
        return new Fleet(tenants, migrator, atLeastOne(count, "inParallel"), stopAfterFailures, listener);
    }

    /** Begins no further tenant once so many have failed; those that are not begun are reported. Never unless said. */
    public Fleet stopAfterFailures(int count) {
        return new Fleet(tenants, migrator, parallel, atLeastOne(count, "stopAfterFailures"), listener);
    }

    /** Tells a listener of each tenant when it begins and ends, one event at a time. */
    public Fleet listener(FleetListener told) {
        return new Fleet(tenants, migrator, parallel, stopAfterFailures, told);
    }

    /**
     * The same fleet with these tenants only, in its own order: {@code fleet.only(result.unfinished())}.
     *
     * @throws DefinitionException when one of them is none of the fleet
     */
    public Fleet only(Collection<String> names) {
        Set<String> wanted = new LinkedHashSet<>(names);
        List<String> kept = tenants.stream().filter(wanted::contains).toList();
        wanted.removeAll(kept);
        if (!wanted.isEmpty()) {
            throw new DefinitionException(
                    "The fleet has no tenant " + String.join(", ", wanted) + ".",
                    "It has " + tenants.size() + " others.",
                    "Name tenants that were given to fleet(...).");
        }
        return new Fleet(kept, migrator, parallel, stopAfterFailures, listener);
    }

    private static int atLeastOne(int count, String word) {
        if (count < 1) {
            throw new DefinitionException(
                    "A fleet cannot be migrated with " + word + "(" + count + ").",
                    "The count is less than one.",
                    "Write " + word + "(1) or more.");
        }
        return count;
    }

    /** The names of the tenants, in order. */
    public List<String> tenants() {
        return tenants;
    }

    /** Brings every tenant up to a target. */
    public FleetResult upgradeTo(Target target) {
        return upgradeTo(target.toString());
    }

    /** Brings every tenant up to a target, whatever the others do; the result says what came of each. */
    public FleetResult upgradeTo(String target) {
        return run(Direction.UPGRADE, target);
    }

    /** Brings every tenant down to a target. */
    public FleetResult downgradeTo(Target target) {
        return downgradeTo(target.toString());
    }

    /** Brings every tenant down to a target, which itself stays applied. */
    public FleetResult downgradeTo(String target) {
        return run(Direction.DOWNGRADE, target);
    }

    private FleetResult run(Direction direction, String target) {
        SharedPlans plans = new SharedPlans();
        return FleetRun.of(
                tenants,
                tenant -> migrator.apply(tenant).run(direction, target, plans),
                parallel,
                stopAfterFailures,
                listener);
    }
}
