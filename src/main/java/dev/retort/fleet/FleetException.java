package dev.retort.fleet;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;

/** A fleet of which some tenants are not at their target. */
public final class FleetException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient FleetResult result;

    FleetException(FleetResult result) {
        super(
                result.unfinished().size() + " of " + result.tenants().size() + " tenants are not at their target.",
                result.toString().strip(),
                "Mend what failed and migrate them again: fleet.only(result.unfinished()).",
                failures(result).stream().findFirst().orElse(null));
        this.result = result;
        failures(result).stream().skip(1).forEach(this::addSuppressed);
    }

    private static List<Throwable> failures(FleetResult result) {
        List<Throwable> failures = new ArrayList<>();
        for (TenantResult tenant : result.tenants()) {
            if (tenant.failure() != null) {
                failures.add(tenant.failure());
            }
        }
        return failures;
    }

    /** What came of every tenant. */
    public FleetResult result() {
        return result;
    }
}
