package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropDefault;
import static dev.retort.operation.TableChange.dropNotNull;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setComment;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.TableChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with texts as hostile as people write them, changed at random: rows and all else stay. */
class RandomRebuildTest {

    private static final List<String> NAMES =
            List.of("a", "\"b c\"", "`d``e`", "[f g]", "\"order\"", "h", "\"i\"\"j\"", "K", "\"é\"", "\"a,(b\"");
    private static final List<String> TYPES = List.of("", "int", "text", "any", "long  varchar (3)", "blob", "[x y]");
    private static final List<String> STRICT_TYPES = List.of("Text", "any", "/* strict */ ANY");
    private static final List<String> OPTIONS =
            List.of("", "strict", "STRICT /* a, (b */", "without rowid", "strict, without rowid");
    private static final List<String> CLAUSES = List.of(
            "collate nocase",
            "constraint \"odd, one\" check (1 or ',' <> ')')",
            "default (1 + (2))",
            "default 'a, (''b'");
    private static final List<String> SPACES = List.of(" ", "\n  ", " /* a, (b */ ", " -- it's (\n", "\t");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rows_and_all_that_was_not_changed_are_kept(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Workbench bench = new Workbench()) {
            List<String> columns = create(bench, random);
            String table = "\"the, table\"";
            List<String> rows = bench.query("select " + quoted(columns) + " from " + table + " order by 1, 2");
            List<String> others = bench.textsBut("the, table");
            String before = bench.text("the, table");
            List<TableChange> changes = new ArrayList<>();
            List<String> now = new ArrayList<>(columns);
            for (int i = 0; i < 6; i++) {
                changes.add(change(random, now));
            }
            String described = "seed " + seed + ": "
                    + changes.stream().map(TableChange::describe).toList() + "\n" + before;

            bench.alter("\"the, table\"", changes.toArray(TableChange[]::new));

            assertThat(bench.query(
                            "select " + quoted(now.subList(0, columns.size())) + " from " + table + " order by 1, 2"))
                    .as(described)
                    .isEqualTo(rows);
            boolean renamed = !now.subList(0, columns.size()).equals(columns);
            if (!renamed) {
                assertThat(bench.textsBut("the, table")).as(described).isEqualTo(others);
            }
            assertThat(hostileParts(bench.text("the, table"))).as(described).isEqualTo(hostileParts(before));
            assertThat(bench.query("pragma integrity_check")).containsExactly("ok");
            bench.sql("insert into log values (1)");
            TableText after = TableText.of(bench.text("the, table"));
            assertThat(bench.query("select name, type, \"notnull\" from pragma_table_xinfo('the, table')"))
                    .as(described)
                    .hasSameSizeAs(after.columns());
            assertThat(after.columnNames()).isEqualTo(bench.query("select name from pragma_table_xinfo('the, table')"));
        }
    }

    private static List<String> create(Workbench bench, Random random) throws SQLException {
        StringBuilder sql = new StringBuilder("create table \"the, table\"")
                .append(pick(random, SPACES))
                .append('(');
        List<String> columns = new ArrayList<>();
        int count = 3 + random.nextInt(6);
        String options = pick(random, OPTIONS);
        List<String> types = options.toLowerCase(Locale.ROOT).contains("strict") ? STRICT_TYPES : TYPES;
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(i);
            columns.add(Token.of(name).get(0).name());
            sql.append(i == 0 ? "" : ",").append(pick(random, SPACES)).append(name);
            sql.append(pick(random, SPACES)).append(pick(random, types)).append(pick(random, SPACES));
            if (random.nextInt(3) == 0) {
                sql.append(pick(random, CLAUSES)).append(pick(random, SPACES));
            }
        }
        String first = NAMES.get(0);
        sql.append(", computed any")
                .append(pick(random, SPACES))
                .append("as (")
                .append(first)
                .append(" || ',')")
                .append(pick(random, List.of("", " stored", " virtual")));
        if (options.contains("rowid")) {
            sql.append(", primary key (").append(first).append(" desc)");
        }
        if (random.nextBoolean()) {
            sql.append(",")
                    .append(pick(random, SPACES))
                    .append("check (")
                    .append(first)
                    .append(" <> 'x') ");
            sql.append("unique (")
                    .append(first)
                    .append(" collate binary) on conflict replace")
                    .append(pick(random, SPACES));
        }
        bench.sql(sql.append(") ").append(options).toString());
        bench.sql(
                "create index \"in dex\" on \"the, table\" (lower(" + first + ")) where " + first + " <> ''",
                "create table log (x)",
                "create trigger t after insert on log begin update \"the, table\" set " + first + " = " + first
                        + "; end",
                "create trigger u after update on \"the, table\" begin delete from log; end",
                "create view v as select " + first + " from \"the, table\"");
        for (int i = 0; i < 5; i++) {
            StringBuilder values = new StringBuilder();
            for (int c = 0; c < count; c++) {
                values.append(c == 0 ? "" : ", ")
                        .append("'")
                        .append("v")
                        .append(i)
                        .append(c)
                        .append("'");
            }
            bench.sql("insert into \"the, table\" (" + quoted(columns) + ") values (" + values + ")");
        }
        return columns;
    }

    /** A change; the first column is in the key, an index and a view, and keeps what these need of it. */
    private static TableChange change(Random random, List<String> columns) {
        int at = random.nextInt(columns.size());
        String column = columns.get(at);
        String fresh = "new " + columns.size() + random.nextInt(1000);
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        return switch (random.nextInt(11)) {
            case 0 -> {
                columns.set(at, fresh);
                yield renameColumn(column, fresh);
            }
            case 1 -> {
                columns.add(fresh);
                yield addColumn(column(fresh, integer()).notNull().defaultTo(random.nextInt(9)));
            }
            case 2 -> setNotNull(column);
            case 3 -> dropNotNull(column);
            case 4 -> setDefault(column, "x'y");
            case 5 -> dropDefault(column);
            case 6 -> setType(column, text());
            case 7 -> {
                columns.add(fresh);
                yield addColumn(column(fresh, text()).notNull()).filledWith("it's");
            }
            case 8 -> addColumn(column(fresh, integer()).generatedAs(quoted + " is null"));
            case 9 -> setComment(column, "left out");
            default -> addConstraint(check(quoted + " is not 'never'").named(fresh));
        };
    }

    /** What of the text no change touches: comments, collations, odd checks and conflict clauses. */
    private static List<String> hostileParts(String sql) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(
                "/* a, (b */",
                "-- it's (\n",
                "collate nocase",
                "\"odd, one\"",
                "on conflict replace",
                "without rowid")) {
            int at = -1;
            while ((at = sql.indexOf(part, at + 1)) >= 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String quoted(List<String> names) {
        return String.join(
                ", ",
                names.stream()
                        .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                        .toList());
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
