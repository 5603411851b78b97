package dev.retort.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that break a foreign key, counted by what tells them apart.
 *
 * @param counts by table, row and the table pointed at; a key that cannot be checked at all stands with its error
 */
record ForeignKeyViolations(Map<List<String>, Integer> counts) {

    static ForeignKeyViolations of(Connection connection) throws SQLException {
        LiveTables tables = new LiveTables(connection);
        Map<List<String>, Integer> counts = new HashMap<>();
        for (List<@Nullable String> table : tables.rows("select distinct m.name from main.sqlite_schema m"
                + " join pragma_foreign_key_list(m.name, 'main') k where m.type = 'table' order by m.name")) {
            String name = String.valueOf(table.get(0));
            try {
                for (List<@Nullable String> row :
                        tables.rows("select rowid, parent from pragma_foreign_key_check(?, 'main')", name)) {
                    counts.merge(
                            List.of(name, String.valueOf(row.get(0)), String.valueOf(row.get(1))), 1, Integer::sum);
                }
            } catch (SQLException e) {
                counts.merge(List.of(name, String.valueOf(e.getMessage())), 1, Integer::sum);
            }
        }
        return new ForeignKeyViolations(counts);
    }

    /** A sentence on what is broken here and was not before; the empty text for nothing. */
    String without(ForeignKeyViolations before) {
        List<List<String>> added = new ArrayList<>();
        counts.forEach((violation, count) -> {
            if (count > before.counts.getOrDefault(violation, 0)) {
                added.add(violation);
            }
        });
        if (added.isEmpty()) {
            return "";
        }
        List<String> first = added.get(0);
        String others = added.size() == 1 ? "" : ", and " + (added.size() - 1) + " more";
        return first.size() == 2
                ? "The foreign keys of table " + first.get(0) + " cannot be checked: " + first.get(1) + others + "."
                : "Row " + first.get(1) + " of table " + first.get(0) + " points at no row of " + first.get(2) + others
                        + ".";
    }
}
