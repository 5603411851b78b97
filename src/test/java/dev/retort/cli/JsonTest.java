package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void every_text_can_stand_in_a_document() {
        assertThat(new Json()
                        .put("a \"b\"\\", "\n\r\t\0\u001f\u007f größe \ud83d\ude80")
                        .toString())
                .isEqualTo("""
                {
                  "a \\"b\\"\\\\": "\\n\\r\\t\\u0000\\u001f\\u007f gr\\u00f6\\u00dfe \\ud83d\\ude80"
                }
                """);
    }

    @Test
    void objects_and_lists_are_laid_out() {
        Json document = new Json()
                .put("empty", new Json())
                .put("none", List.of())
                .put("nothing", null)
                .put("ids", List.of("a", "b"))
                .put("list", List.of(new Json().put("n", 1L), new Json().put("is", true)));
        assertThat(document.toString()).isEqualTo("""
                {
                  "empty": {},
                  "none": [],
                  "nothing": null,
                  "ids": ["a", "b"],
                  "list": [
                    {
                      "n": 1
                    },
                    {
                      "is": true
                    }
                  ]
                }
                """);
    }

    @Test
    void each_document_stands_alone() {
        Map<String, String> environment =
                Map.of("RETORT_URL", "jdbc:h2:mem:json;DB_CLOSE_DELAY=-1", "RETORT_SCAN", "quickstart.migrations");
        String[][] commands = {
            {"upgrade", "+1"},
            {"upgrade", "+1"},
            {"downgrade", "-1"},
            {"stamp", "91b0"},
            {"current"},
            {"history"},
            {"history", "-i"},
            {"heads"},
            {"branches"},
            {"show", "head", "base"},
            {"plan", "head"},
            {"plan", "91b0"},
            {"recreate", "--yes-drop-everything"},
            {"check-heads"}
        };
        for (String[] command : commands) {
            String[] args = java.util.Arrays.copyOf(command, command.length + 1);
            args[command.length] = "--json";
            CliRun run = CliRun.of(environment, args);
            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.out()).matches("(?s)\\{\n.*\n}\n").doesNotContain("\n}\n{");
        }
    }

    @Test
    void a_check_that_fails_prints_its_document_too() {
        Map<String, String> environment =
                Map.of("RETORT_URL", "jdbc:h2:mem:json_check", "RETORT_SCAN", "quickstart.migrations");
        CliRun run = CliRun.of(environment, "check-heads", "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\n  \"isAtHeads\": false,\n  \"revisions\": [],\n  \"missing\": [");
        assertThat(run.err())
                .isEqualTo("The database is not at the head of the code. Nothing is applied; not applied:"
                        + " 5be8207fd316 (bill in currency). Run `retort upgrade head`.\n");
    }
}
