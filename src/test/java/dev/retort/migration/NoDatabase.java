package dev.retort.migration;

import dev.retort.reflect.Inspector;

/** A reading of a run without a database: the parameter {@code region}, and nothing else. */
record NoDatabase(boolean isOffline) implements Reading {

    @Override
    public Inspector inspector() {
        throw new UnsupportedOperationException("There is no database.");
    }

    @Override
    public String parameter(String name) {
        if (!name.equals("region")) {
            throw new UnsupportedOperationException("There is no parameter '" + name + "'.");
        }
        return "eu";
    }
}
