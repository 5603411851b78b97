package dev.retort.diff;

import java.util.function.UnaryOperator;

/**
 * What an order and a text have to know of an engine.
 *
 * @param keysHoldColumns whether it changes no column while a foreign key uses it
 * @param changesOptions whether it can keep a table that is there in another way
 * @param written how it writes the name of a column in SQL
 */
public record Ways(boolean keysHoldColumns, boolean changesOptions, UnaryOperator<String> written) {

    /** Those of an engine of which nothing is known. */
    static final Ways CAREFUL = new Ways(true, false, name -> name);
}
