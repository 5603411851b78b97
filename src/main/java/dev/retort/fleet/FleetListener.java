package dev.retort.fleet;

/** Is told what happens to a fleet, one event at a time, by whichever thread it happens in. */
@FunctionalInterface
public interface FleetListener {

    /** Something happened; what this throws ends the run of the fleet. */
    void on(FleetEvent event);
}
