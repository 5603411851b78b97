package dev.retort.dialect;

import dev.retort.engine.Engine;
import org.junit.jupiter.api.Tag;

/** Some cases do not pass yet, so that it runs in a profile of its own. */
@Tag("mariadb")
class MariadbContractTest extends DialectContract {

    @Override
    Engine engine() {
        return Engine.MARIADB;
    }
}
