package dev.retort.adopt;

import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Flyway, which keeps a row for each version in {@code flyway_schema_history}: {@code FLYWAY.at("7.2", "3c9a77d1e0b2")}.
 *
 * <p>The columns and the kinds of rows are those of Flyway 5 to 13; their documentation is at
 * documentation.red-gate.com/flyway, under "flyway schema history table".
 */
public final class Flyway extends OtherTool {

    /** Flyway, with its usual table. */
    public static final Flyway FLYWAY = new Flyway(QualifiedName.of("flyway_schema_history"), List.of(), false);

    /** The name of the table before Flyway 5. */
    private static final String OLD_TABLE = "schema_version";

    private final boolean anyOrder;

    private Flyway(QualifiedName table, List<SaidPlace> places, boolean anyOrder) {
        super(table, places);
        this.anyOrder = anyOrder;
    }

    /** Reads that table: {@code "ops.schema_version"}. */
    public Flyway table(String name) {
        return new Flyway(QualifiedName.parse(name), places(), anyOrder);
    }

    /**
     * Says that a database whose highest applied version is that one stands at these revisions. May be said for several
     * versions; a database at any other is refused.
     */
    public Flyway at(String version, String... revisions) {
        FlywayVersion.of(this, version);
        return new Flyway(table(), SaidPlace.and(places(), version, revisions), anyOrder);
    }

    /**
     * Takes databases in which a version was applied after a higher one, or baselines left out what is below them. The highest
     * version does not tell there which others are applied; whoever says this has looked.
     */
    public Flyway allowingOutOfOrder() {
        return new Flyway(table(), places(), true);
    }

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    String product() {
        return "Flyway";
    }

    @Override
    String constant() {
        return "FLYWAY";
    }

    @Override
    Place read(OtherTables tables) throws SQLException {
        QualifiedName old = table().beside(OLD_TABLE);
        boolean isOld = tables.find(this, table()) == null && tables.find(this, old) != null;
        OtherTable table = tables.require(
                this,
                table(),
                isOld
                        ? "There is a table " + old + ", as Flyway called it before 5: say --table " + old
                                + ", in code FLYWAY.table(\"" + old + "\")."
                        : tableHint(table().schema() == null ? new QualifiedName("ops", table().name()) : table()));
        List<FlywayRow> rows = table.rows(
                this,
                cells -> new FlywayRow(
                        cells.number("installed_rank"),
                        cells.orNull("version"),
                        cells.text("description"),
                        cells.text("type"),
                        cells.is("success")),
                "installed_rank",
                "version",
                "description",
                "type",
                "success");
        rows.sort(Comparator.comparingLong(FlywayRow::rank));
        return FlywayHistory.of(this, rows, anyOrder);
    }
}
