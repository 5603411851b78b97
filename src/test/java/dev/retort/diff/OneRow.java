package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One row in each table of a random schema, to be found again in the columns that are still there. */
final class OneRow {

    private static final Map<Character, String> VALUES = Map.ofEntries(
            Map.entry('s', "'abc'"),
            Map.entry('n', "7"),
            Map.entry('k', "1"),
            Map.entry('b', "true"),
            Map.entry('d', "'2026-11-26 10:00:00'"),
            Map.entry('t', "'10:00:00'"),
            Map.entry('v', "null"),
            Map.entry('a', "null"),
            Map.entry('u', "'00000000-0000-0001-0000-000000000002'"),
            Map.entry('j', "null"),
            Map.entry('x', "null"),
            Map.entry('p', "null"),
            Map.entry('e', "'paid'"),
            Map.entry('r', "null"),
            Map.entry('i', "1"));

    private final Dialect dialect;
    private final Connection connection;
    private final Schema before;

    OneRow(Dialect dialect, Connection connection, Schema before) {
        this.dialect = dialect;
        this.connection = connection;
        this.before = before;
    }

    /** Puts a row into each table, or its values into the one that is there. */
    void insert() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : wholes()) {
                Map<String, String> row = new TreeMap<>();
                List<String> changes = new ArrayList<>();
                for (Column column : table.columns()) {
                    char family = column.name().charAt(0);
                    if (column.generation() == null) {
                        boolean isDate = column.type().describe().equals("date");
                        row.put(name(column), isDate ? "'2026-11-26'" : VALUES.get(family));
                        if (family != 'i') {
                            changes.add(name(column) + " = " + row.get(name(column)));
                        }
                    }
                }
                String update = "update " + name(table.name()) + " set " + String.join(", ", changes);
                if (statement.executeUpdate(update) == 0) {
                    boolean isNumbered = table.columns().stream().anyMatch(RandomColumns::isNumbered);
                    statement.executeUpdate("insert into " + name(table.name()) + " (" + String.join(", ", row.keySet())
                            + ")" + (isNumbered ? " overriding system value" : "") + " values ("
                            + String.join(", ", row.values()) + ")");
                }
            }
        }
    }

    /** All tables but parts of others. */
    private List<Table> wholes() {
        return before.tables().values().stream()
                .filter(table -> table.partitionOf() == null)
                .toList();
    }

    /** Finds the rows again, in what was said to have had another name, too. */
    void requireKept(Schema after, Schema said) throws SQLException {
        for (Table table : wholes()) {
            QualifiedName name = said.tables().values().stream()
                    .filter(other -> table.name().name().equals(other.formerName()))
                    .map(Table::name)
                    .findFirst()
                    .orElse(table.name());
            Table now = after.table(name).orElse(null);
            if (now != null) {
                requireKept(table, now, said.table(name).orElseThrow());
            }
        }
    }

    private void requireKept(Table table, Table now, Table said) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            char family = column.name().charAt(0);
            String name = said.columns().stream()
                    .filter(other -> column.name().equals(other.formerName()))
                    .map(Column::name)
                    .findFirst()
                    .orElse(column.name());
            if ("snkbei".indexOf(family) >= 0 && now.column(name).isPresent()) {
                columns.add(dialect.words().name(QualifiedName.of(name)));
                values.add(VALUES.getOrDefault(family, "").replace("'", ""));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select " + String.join(", ", columns) + " from " + name(now.name()))) {
            assertThat(row.next()).as("a row of %s", table.name()).isTrue();
            for (int i = 0; i < columns.size(); i++) {
                if (values.get(i).equals("true")) {
                    assertThat(row.getBoolean(i + 1))
                            .as("%s.%s", table.name(), columns.get(i))
                            .isTrue();
                    continue;
                }
                assertThat(plain(row.getString(i + 1)))
                        .as("%s.%s", table.name(), columns.get(i))
                        .isEqualTo(values.get(i));
            }
            assertThat(row.next()).as("a second row of %s", table.name()).isFalse();
        }
    }

    private static String plain(String value) {
        return value.matches("[0-9.]+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    private String name(Column column) {
        return dialect.words().name(QualifiedName.of(column.name()));
    }

    private String name(QualifiedName name) {
        return dialect.words().name(name);
    }
}
