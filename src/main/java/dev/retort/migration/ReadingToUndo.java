package dev.retort.migration;

import dev.retort.reflect.Inspector;

/** What an upgrade may read while its way back is derived: everything but the database, which has moved on since. */
record ReadingToUndo(Reading reading) implements Reading {

    @Override
    public Inspector inspector() {
        throw new UnknownDowngradeException();
    }

    @Override
    public String parameter(String name) {
        return reading.parameter(name);
    }

    @Override
    public boolean isOffline() {
        return reading.isOffline();
    }
}
