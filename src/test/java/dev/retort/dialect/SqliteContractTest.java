package dev.retort.dialect;

import dev.retort.engine.Engine;

class SqliteContractTest extends DialectContract {

    @Override
    Engine engine() {
        return Engine.SQLITE;
    }
}
