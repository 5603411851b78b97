package dev.retort.fleet;

import dev.retort.fleet.TenantResult.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a fleet.
 *
 * @param tenants in the order in which they were given
 * @param took how long all of it took
 */
public record FleetResult(List<TenantResult> tenants, Duration took) {

    private static final int MOST_NAMED = 20;

    /** Copies the list. */
    public FleetResult {
        tenants = List.copyOf(tenants);
    }

    /** Whether every tenant is at its target. */
    public boolean isComplete() {
        return unfinished().isEmpty();
    }

    /** The tenants of which that came, by name. */
    public List<String> with(Status status) {
        return tenants.stream()
                .filter(tenant -> tenant.status() == status)
                .map(TenantResult::tenant)
                .toList();
    }

    /** The tenants that failed or were not tried: those of the next attempt, {@code fleet.only(result.unfinished())}. */
    public List<String> unfinished() {
        List<String> names = new ArrayList<>(with(Status.FAILED));
        names.addAll(with(Status.NOT_TRIED));
        return names;
    }

    /**
     * This result, if every tenant is at its target.
     *
     * @throws FleetException otherwise, with the first failure as its cause and the others suppressed in it
     */
    public FleetResult requireComplete() {
        if (!isComplete()) {
            throw new FleetException(this);
        }
        return this;
    }

    /** A report: how many tenants are where, and each failure with the tenants that have it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(tenants.size()).append(tenants.size() == 1 ? " tenant in " : " tenants in ");
        text.append(took.toMillis()).append(" ms: ");
        text.append(with(Status.MOVED).size()).append(" moved, ");
        text.append(with(Status.UP_TO_DATE).size()).append(" had nothing to do, ");
        text.append(with(Status.FAILED).size()).append(" failed, ");
        text.append(with(Status.NOT_TRIED).size()).append(" not tried\n");
        failures()
                .forEach((message, names) -> text.append(named(names))
                        .append(":\n  ")
                        .append(message.replace("\n", "\n  "))
                        .append('\n'));
        return text.toString();
    }

    private Map<String, List<String>> failures() {
        Map<String, List<String>> failures = new LinkedHashMap<>();
        for (TenantResult tenant : tenants) {
            Throwable failure = tenant.failure();
            if (failure != null) {
                String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
                failures.computeIfAbsent(message, none -> new ArrayList<>()).add(tenant.tenant());
            }
        }
        return failures;
    }

    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
