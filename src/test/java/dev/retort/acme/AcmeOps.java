package dev.retort.acme;

import dev.retort.migration.OpsExtension;
import java.util.List;

/** The words of a team. */
public interface AcmeOps extends OpsExtension {

    /** Audits what is inserted into a table. */
    default void enableAudit(String table) {
        ops().perform(new EnableAudit(table, List.of("insert"), true));
    }
}
