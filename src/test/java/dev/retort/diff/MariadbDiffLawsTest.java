package dev.retort.diff;

import dev.retort.engine.Engine;

/** The laws on MariaDB. */
class MariadbDiffLawsTest extends DiffLaws {

    @Override
    Engine engine() {
        return Engine.MARIADB;
    }

    @Override
    int usualCases() {
        return 30;
    }
}
