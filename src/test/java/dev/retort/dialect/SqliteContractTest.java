package dev.retort.dialect;

import dev.retort.engine.Engine;

class SqliteContractTest extends EngineContract {

    @Override
    Engine engine() {
        return Engine.SQLITE;
    }
}
