package dev.retort.dialect;

import dev.retort.engine.Engine;

class MariadbContractTest extends EngineContract {

    @Override
    Engine engine() {
        return Engine.MARIADB;
    }
}
