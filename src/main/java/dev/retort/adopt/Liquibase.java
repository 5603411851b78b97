package dev.retort.adopt;

import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase, which keeps a row for each change set in {@code DATABASECHANGELOG}: {@code LIQUIBASE.at("v7.2", "3c9a77d1e0b2")}.
 *
 * <p>The columns are those of Liquibase 3 to 5; docs.liquibase.com describes them under "databasechangelog table".
 */
public final class Liquibase extends OtherTool {

    /** Liquibase, with its usual tables. */
    public static final Liquibase LIQUIBASE =
            new Liquibase(QualifiedName.of("databasechangelog"), null, List.of(), false);

    private final @Nullable QualifiedName lockTable;
    private final boolean markRan;

    private Liquibase(QualifiedName table, @Nullable QualifiedName lockTable, List<SaidPlace> places, boolean markRan) {
        super(table, places);
        this.lockTable = lockTable;
        this.markRan = markRan;
    }

    /** Reads that table of change sets: {@code "ops.databasechangelog"}. */
    public Liquibase table(String name) {
        return new Liquibase(QualifiedName.parse(name), lockTable, places(), markRan);
    }

    /** Looks there whether Liquibase is at work; unless said, in {@code databasechangeloglock} beside the other table. */
    public Liquibase lockTable(String name) {
        return new Liquibase(table(), QualifiedName.parse(name), places(), markRan);
    }

    /**
     * Says that a database whose last change set is that one stands at these revisions. May be said for several; a database at
     * any other is refused.
     *
     * @param changeSet a tag of the last change set, its {@code file::id::author}, or its id where no other has it
     */
    public Liquibase at(String changeSet, String... revisions) {
        return new Liquibase(table(), lockTable, SaidPlace.and(places(), changeSet, revisions), markRan);
    }

    /**
     * Takes databases in which change sets are marked as run though they were not, as a precondition with {@code MARK_RAN} asks
     * for. Whoever says this knows that the schema has what they would have made.
     */
    public Liquibase allowingMarkRan() {
        return new Liquibase(table(), lockTable, places(), true);
    }

    @Override
    public String name() {
        return "liquibase";
    }

    @Override
    String product() {
        return "Liquibase";
    }

    @Override
    String constant() {
        return "LIQUIBASE";
    }

    @Override
    Place read(OtherTables tables) throws SQLException {
        QualifiedName example = table().schema() == null ? new QualifiedName("ops", table().name()) : table();
        OtherTable table = tables.require(this, table(), tableHint(example));
        requireUnlocked(tables);
        List<ChangeSet> changeSets = table.rows(
                this,
                cells -> new ChangeSet(
                        cells.text("filename"),
                        cells.text("id"),
                        cells.text("author"),
                        cells.number("orderexecuted"),
                        cells.text("exectype"),
                        cells.orNull("md5sum"),
                        cells.orNull("tag")),
                "filename",
                "id",
                "author",
                "orderexecuted",
                "exectype",
                "md5sum",
                "tag");
        changeSets.sort(Comparator.comparingLong(ChangeSet::order));
        return LiquibaseHistory.of(this, changeSets, markRan);
    }

    private void requireUnlocked(OtherTables tables) throws SQLException {
        QualifiedName name = lockTable == null ? table().beside("databasechangeloglock") : lockTable;
        OtherTable lock = tables.require(
                this,
                name,
                "Liquibase says there whether it is at work. Name it if it is another one: --lock-table NAME, in code"
                        + " LIQUIBASE.lockTable(\"...\").");
        List<String> holders = lock.rows(
                this,
                cells -> cells.is("locked") ? cells.text("lockedby") + " since " + cells.text("lockgranted") : "",
                "locked",
                "lockedby",
                "lockgranted");
        for (String holder : holders) {
            if (!holder.isEmpty()) {
                throw new AdoptException(
                        AdoptException.Reason.NOT_CLEAN,
                        this,
                        "Liquibase's lock is held by " + holder + ".",
                        "Wait until it is done. If it died, run `liquibase release-locks` and then `liquibase update`.");
            }
        }
    }
}
