package dev.retort.fleet;

/** Is told what happens to a fleet, one event at a time, by whichever thread it happens in. */
@FunctionalInterface
public interface FleetListener {

    /** Something happened; what this throws stops the fleet once the tenants at work are done, and is thrown by it. */
    void on(FleetEvent event);
}
