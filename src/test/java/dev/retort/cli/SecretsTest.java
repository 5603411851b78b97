package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that must not be printed, wherever they are said and whatever goes wrong. */
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "current|--url|jdbc:nosuch://host/x?password=canary",
                "current|--url|jdbc:nosuch:canary",
                "current|--url|canary",
                "current|--url|jdbc:postgresql://localhost:1/x?password=canary",
                "current|--url|jdbc:postgresql://user:canary@localhost:1/x",
                "current|--url|jdbc:postgresql://localhost:canary/x",
                "current|--url=jdbc:postgresql://localhost:1/x?password=can%61ry",
                "current|--url|jdbc:h2:mem:secret;PASSWORD=canary;USER=x;NO_SUCH_SETTING=1",
                "current|--url|jdbc:h2:mem:secret;IFEXISTS=TRUE|--password|canary",
                "current|--url|jdbc:sqlite:/no/such/directory/x?password=canary",
                "current|--url|jdbc:h2:tcp://localhost:1/x;PASSWORD=canary|--user|u|--password=canary",
                "current|--pasword|canary",
                "current|--pasword=canary",
                "current|--password|canary|--password|canary",
                "current|--password=|canary",
                "upgrade|--pasword|canary|head",
                "upgrade|head|canary",
                "heads|--param|password:canary",
            })
    void a_password_is_never_printed(String line) {
        for (String more : new String[] {"", "|--stacktrace", "|--help"}) {
            CliRun run = CliRun.of(Map.of("RETORT_SCAN", "quickstart.migrations"), (line + more).split("\\|"));
            assertThat(run.text()).doesNotContain("canary").isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://localhost:1/x", "jdbc:nosuch:x", "jdbc:h2:mem:secret;IFEXISTS=TRUE"})
    void the_environment_keeps_its_secrets(String url) {
        Map<String, String> environment =
                Map.of("RETORT_SCAN", "quickstart.migrations", "RETORT_URL", url, "RETORT_PASSWORD", "canary");
        for (String more : new String[] {"--stacktrace", "-q"}) {
            CliRun run = CliRun.of(environment, "current", more);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.text()).contains("database cannot be reached").doesNotContain("canary");
        }
    }
}
