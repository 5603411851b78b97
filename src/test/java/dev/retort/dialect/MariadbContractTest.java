package dev.retort.dialect;

import dev.retort.engine.Engine;

class MariadbContractTest extends DialectContract {

    @Override
    Engine engine() {
        return Engine.MARIADB;
    }
}
