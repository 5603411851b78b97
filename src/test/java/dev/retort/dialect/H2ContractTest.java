package dev.retort.dialect;

import dev.retort.engine.Engine;

/** The contract on H2. */
class H2ContractTest extends EngineContract {

    @Override
    Engine engine() {
        return Engine.H2;
    }
}
