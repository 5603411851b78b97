package dev.retort.diff;

import dev.retort.engine.Engine;

/** The laws on H2. */
class H2DiffLawsTest extends DiffLaws {

    @Override
    Engine engine() {
        return Engine.H2;
    }

    @Override
    int usualCases() {
        return 66;
    }
}
