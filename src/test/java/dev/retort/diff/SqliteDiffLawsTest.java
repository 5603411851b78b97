package dev.retort.diff;

import dev.retort.engine.Engine;

/** The laws on SQLite. */
class SqliteDiffLawsTest extends DiffLaws {

    @Override
    Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    int usualCases() {
        return 150;
    }
}
