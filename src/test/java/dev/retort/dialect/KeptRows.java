package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows before a change, to be found again after it in the columns that it left alone. */
final class KeptRows {

    private final Dialect dialect;
    private final Executor executor;
    private final Schema before;
    private final Schema after;
    private final Map<QualifiedName, List<String>> rows = new TreeMap<>();

    /** Reads the rows; both schemas are in the dialect's normal form. */
    KeptRows(Dialect dialect, Executor executor, Schema before, Schema after) throws SQLException {
        this.dialect = dialect;
        this.executor = executor;
        this.before = before;
        this.after = after;
        for (Table table : before.tables().values()) {
            if (after.table(table.name()).isPresent() && !common(table).isEmpty()) {
                rows.put(table.name(), read(table));
            }
        }
    }

    /** Checks that the rows are there. */
    void requireThere() throws SQLException {
        for (Map.Entry<QualifiedName, List<String>> kept : rows.entrySet()) {
            Table table = before.table(kept.getKey()).orElseThrow();
            assertThat(read(table)).as("rows of " + table.name()).isEqualTo(kept.getValue());
        }
    }

    private List<String> read(Table table) throws SQLException {
        String columns = String.join(
                ", ", common(table).stream().map(dialect.words()::name).toList());
        return executor.query("select " + columns + " from " + dialect.words().name(table.name())).stream()
                .sorted()
                .toList();
    }

    private List<String> common(Table table) {
        List<String> common = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional<Column> later = after.table(table.name()).flatMap(t -> t.column(column.name()));
            if (later.isPresent() && later.get().type().equals(column.type())) {
                common.add(column.name());
            }
        }
        return common;
    }
}
