package dev.retort.dialect;

import dev.retort.engine.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MariadbContractTest extends EngineContract {

    @Override
    Engine engine() {
        return Engine.MARIADB;
    }

    @TestFactory
    Stream<DynamicTest> whatOtherEnginesDoNotHave() {
        return tests(MariadbCases.all());
    }

    /** Its driver takes whole scripts, but no lines of {@code delimiter}, which are the client's. */
    @Override
    List<String> pieces(String script) {
        return script.contains("\ndelimiter ") ? ClientPieces.of(script, dialectName()) : super.pieces(script);
    }
}
