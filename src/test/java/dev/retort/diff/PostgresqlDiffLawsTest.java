package dev.retort.diff;

import dev.retort.engine.Engine;

/** The laws on PostgreSQL. */
class PostgresqlDiffLawsTest extends DiffLaws {

    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    int usualCases() {
        return 45;
    }
}
