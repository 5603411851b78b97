package dev.retort.adopt;

import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/**
 * Alembic, whose rows in {@code alembic_version} are ids of revisions; migrations that were translated keep them.
 *
 * <p>Where {@code versionTable("alembic_version")} says that Retort keeps its rows in that table, it is taken over as it is;
 * elsewhere the rows are copied, and Alembic's table stays as it was.
 */
public final class Alembic extends OtherTool {

    /** Alembic, with its usual table. */
    public static final Alembic ALEMBIC = new Alembic(QualifiedName.of("alembic_version"));

    private Alembic(QualifiedName table) {
        super(table, List.of());
    }

    /** Reads that table: {@code "ops.alembic_version"}. */
    public Alembic table(String name) {
        return new Alembic(QualifiedName.parse(name));
    }

    @Override
    public String name() {
        return "alembic";
    }

    @Override
    String product() {
        return "Alembic";
    }

    @Override
    String constant() {
        return "ALEMBIC";
    }

    @Override
    boolean namesRevisions() {
        return true;
    }

    @Override
    AlembicRows read(OtherTables tables) throws SQLException {
        QualifiedName example = table().schema() == null ? new QualifiedName("ops", table().name()) : table();
        OtherTable table = tables.require(this, table(), tableHint(example));
        List<String> ids = table.rows(this, cells -> cells.text("version_num").strip(), "version_num");
        if (ids.isEmpty()) {
            throw new AdoptException(
                    AdoptException.Reason.NOTHING_APPLIED,
                    this,
                    "Alembic has applied nothing to it: table " + table.name() + " has no row.",
                    "There is nothing to adopt: `retort upgrade head` begins with the first revision.");
        }
        return new AlembicRows(List.copyOf(new TreeSet<>(ids)));
    }
}
