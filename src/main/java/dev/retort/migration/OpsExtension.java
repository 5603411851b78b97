package dev.retort.migration;

/**
 * The base of a team's own words.
 *
 * <pre>{@code
 * interface AcmeOps extends OpsExtension {
 *     default void enableAudit(String table) {
 *         ops().perform(new EnableAudit(table));
 *     }
 * }
 * // in a migration
 * AcmeOps acme = () -> ops;
 * acme.enableAudit("invoice");
 * }</pre>
 */
public interface OpsExtension {

    /** The operations of the running migration. */
    Ops ops();
}
