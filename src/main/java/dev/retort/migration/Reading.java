package dev.retort.migration;

import dev.retort.reflect.Inspector;

/** What a migration can read while it runs. */
public interface Reading {

    /** The database as it stands. */
    Inspector inspector();

    /** The value of a parameter of the run. */
    String parameter(String name);

    /** Whether there is no database: a script is written. */
    boolean isOffline();
}
