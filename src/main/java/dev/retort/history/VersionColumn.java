package dev.retort.history;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.operation.AlterTable;
import dev.retort.operation.SetType;
import dev.retort.schema.Column;
import dev.retort.schema.Define;
import dev.retort.schema.PortableType;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;

/** The column of the version rows; in a table of Alembic's it holds 32 characters, and an id may have more. */
public final class VersionColumn {

    /** What every version table holds. */
    private static final int ALWAYS = 32;

    private static final String NAME = "version_num";

    private final Dialect dialect;
    private final HistoryTables tables;

    /** The column in these tables. */
    public VersionColumn(Dialect dialect, HistoryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * Sees to it that these ids have room; the catalog is read only where one of them is long.
     *
     * @throws HistoryException when one has none
     */
    public void requireRoomFor(Collection<String> ids, Connection connection) {
        int room = ALWAYS;
        for (String id : ids) {
            if (id.length() > ALWAYS) {
                room = room == ALWAYS ? room(connection) : room;
                if (id.length() > room) {
                    throw new HistoryException(
                            "Revision '" + id + "' cannot be noted in the version table.",
                            "Its id has " + id.length() + " characters, and column " + NAME + " of " + tables.version()
                                    + " holds " + room + ".",
                            "Widen the column with `retort ensure-version`, in code ensureVersionTable().",
                            null);
                }
            }
        }
    }

    /** The statements that give every id room; none where it has. */
    public List<Statement> widening(Connection connection) {
        if (room(connection) >= HistoryTables.LONGEST_ID) {
            return List.of();
        }
        return dialect.compile(
                new AlterTable(
                        tables.version(),
                        List.of(new SetType(NAME, Define.varchar(HistoryTables.LONGEST_ID), null, null, null))),
                StandingTables.live(connection));
    }

    private int room(Connection connection) {
        if (!dialect.limitsTexts()) {
            return Integer.MAX_VALUE;
        }
        return dialect.inspector(connection)
                .table(tables.version())
                .flatMap(table -> table.column(NAME))
                .map(VersionColumn::room)
                .orElse(Integer.MAX_VALUE);
    }

    private static int room(Column column) {
        return column.type() instanceof PortableType type && type.length() != null ? type.length() : Integer.MAX_VALUE;
    }
}
