package dev.retort.source;

import dev.retort.schema.Assignment;
import dev.retort.schema.NewRows;
import dev.retort.schema.Row;
import dev.retort.schema.RowsFrom;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Sql;
import java.util.ArrayList;
import java.util.List;

/** Rows, and what becomes of them, as words. */
final class RowWords {

    private final Words words;

    RowWords(Words words) {
        this.words = words;
    }

    Code row(Row row) {
        List<Code> arguments = new ArrayList<>();
        row.values().forEach((column, value) -> {
            arguments.add(words.text(column));
            arguments.add(words.values.of(value));
        });
        return words.define("row", arguments);
    }

    List<Code> rows(NewRows rows) {
        return rows.rows().stream().map(this::row).toList();
    }

    /** Whether nothing but the rows was said. */
    static boolean isOnlyRows(NewRows rows) {
        return rows.existing().isEmpty() && rows.undo() == null;
    }

    /**
     * New rows with what is said of them.
     *
     * @param list the rows as arguments: each of them, or a list of all
     */
    Code newRows(NewRows rows, List<Code> list) {
        Code code = skipping(words.define("rows", list), rows.existing());
        if (SqlSource.isPlain(rows.undo())) {
            return words.sql.undone(code, rows.undo());
        }
        Code all = list.size() == rows.rows().size()
                ? Code.call(words.imports.type(List.class) + ".of", list)
                : list.get(0);
        return Code.call(
                "new " + words.imports.type(NewRows.class), all, words.of(rows.existing()), words.of(rows.undo()));
    }

    Code rowsFrom(RowsFrom rows) {
        if (!SqlSource.isPlain(rows.query()) || !SqlSource.isPlain(rows.undo())) {
            return words.values.constructed(rows);
        }
        Code code = Code.then(
                words.define("rowsFrom", words.sql.plain(rows.query())),
                Code.call("into", words.texts(rows.columns())));
        return words.sql.undone(skipping(code, rows.existing()), rows.undo());
    }

    private Code skipping(Code code, List<String> existing) {
        return existing.isEmpty() ? code : Code.then(code, Code.call("skippingExisting", words.texts(existing)));
    }

    Code rowsOf(RowsOf rows) {
        if (!isSaid(rows)) {
            return words.values.constructed(rows);
        }
        Code code = words.define("rowsOf", words.name(rows.table()));
        List<String> read = rows.batches().read();
        code = read.isEmpty() ? code : Code.then(code, Code.call("reading", words.texts(read)));
        for (Assignment assignment : rows.assignments()) {
            code = Code.then(code, assignment(assignment));
        }
        Sql condition = rows.condition();
        code = condition == null ? code : Code.then(code, Code.call("where", words.sql.plain(condition)));
        code = rows.isAll() ? Code.then(code, "all") : code;
        return words.sql.undone(withBatches(code, rows.batches()), rows.undo());
    }

    private static boolean isSaid(RowsOf rows) {
        boolean plain = rows.assignments().stream()
                .allMatch(assignment ->
                        !(assignment instanceof Assignment.ToSql sql) || SqlSource.isPlain(sql.expression()));
        return plain
                && (rows.condition() == null || SqlSource.isPlain(rows.condition()))
                && SqlSource.isPlain(rows.undo())
                && rows.batches().rowsAtOnce() > 0;
    }

    private Code.Call assignment(Assignment assignment) {
        if (assignment instanceof Assignment.ToSql sql) {
            return Code.call("setSql", Code.with(words.text(sql.column()), words.sql.plain(sql.expression())));
        }
        Assignment.ToValue value = (Assignment.ToValue) assignment;
        return Code.call("set", words.text(value.column()), words.values.of(value.value()));
    }

    private Code withBatches(Code code, RowsOf.Batches batches) {
        Code more = batches.size() == null ? code : Code.then(code, "inBatchesOf", words.values.of(batches.size()));
        more = batches.pause() == null ? more : Code.then(more, "pausing", words.values.duration(batches.pause()));
        return batches.by().isEmpty() ? more : Code.then(more, Code.call("by", words.texts(batches.by())));
    }
}
