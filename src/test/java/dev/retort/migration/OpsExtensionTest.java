package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acme.AcmeOps;
import dev.retort.acme.EnableAudit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpsExtensionTest {

    @Test
    void the_words_of_a_team_perform_on_the_running_migration() {
        Recorder recorder = new Recorder(new NoDatabase(true));
        Migration migration = ops -> {
            AcmeOps acme = () -> ops;
            acme.enableAudit("invoice");
            acme.enableAudit("account");
        };
        migration.upgrade(recorder);

        assertThat(recorder.operations())
                .containsExactly(
                        new EnableAudit("invoice", List.of("insert"), true),
                        new EnableAudit("account", List.of("insert"), true));
    }
}
