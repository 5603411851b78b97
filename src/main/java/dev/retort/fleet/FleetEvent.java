package dev.retort.fleet;

/** Something that happened while a fleet is migrated. */
public sealed interface FleetEvent {

    /** The name of the tenant. */
    String tenant();

    /** A tenant is begun. */
    record Began(String tenant) implements FleetEvent {}

    /**
     * A tenant is done or has failed.
     *
     * @param result what came of it
     * @param ended how many tenants have ended, this one included
     * @param all how many there are
     */
    record Ended(TenantResult result, int ended, int all) implements FleetEvent {

        @Override
        public String tenant() {
            return result.tenant();
        }
    }
}
