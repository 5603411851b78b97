package dev.retort.dialect;

import dev.retort.engine.Engine;

class PostgresqlContractTest extends DialectContract {

    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
