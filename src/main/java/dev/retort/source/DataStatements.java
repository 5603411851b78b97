package dev.retort.source;

import dev.retort.operation.Backfill;
import dev.retort.operation.DataOperationVisitor;
import dev.retort.operation.DeleteRows;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertFrom;
import dev.retort.operation.InsertRows;
import dev.retort.operation.RunCode;
import dev.retort.operation.UpdateRows;
import dev.retort.schema.Script;
import java.util.List;

/** Operations on rows, SQL and scripts as calls of the words of {@code Ops}; code is refused. */
final class DataStatements implements DataOperationVisitor<Code> {

    private final Words words;
    private final Methods methods;
    private final String ops;

    DataStatements(Words words, Methods methods, String ops) {
        this.words = words;
        this.methods = methods;
        this.ops = ops + ".";
    }

    @Override
    public Code insertRows(InsertRows operation) {
        List<Code> rows = methods.list(words.rows.rows(operation.newRows()));
        Code table = words.name(operation.table());
        return RowWords.isOnlyRows(operation.newRows())
                ? Code.call(ops + "insertRows", Code.with(table, rows))
                : Code.call(ops + "insertRows", table, words.rows.newRows(operation.newRows(), rows));
    }

    @Override
    public Code insertFrom(InsertFrom operation) {
        return Code.call(ops + "insertRows", words.name(operation.table()), words.rows.rowsFrom(operation.rows()));
    }

    @Override
    public Code updateRows(UpdateRows operation) {
        return Code.call(ops + "updateRows", words.rows.rowsOf(operation.rows()));
    }

    @Override
    public Code deleteRows(DeleteRows operation) {
        return Code.call(ops + "deleteRows", words.rows.rowsOf(operation.rows()));
    }

    @Override
    public Code backfill(Backfill operation) {
        if (operation.rows().isComputed()) {
            throw SourceException.of(
                    operation,
                    "Its values come from code, which cannot be read back.",
                    "Copy the operation with its code by hand from the migration that has it.");
        }
        return Code.call(ops + "backfill", words.rows.rowsOf(operation.rows()));
    }

    @Override
    public Code executeSql(ExecuteSql operation) {
        return Code.call(ops + "execute", words.sql.plainOrWhole(operation.sql()));
    }

    @Override
    public Code executeScript(ExecuteScript operation) {
        Script script = operation.script();
        boolean isPlain = script.undo() == null && !script.undoneByNothing() && !script.isRepeatable();
        return Code.call(
                ops + "script",
                isPlain && SqlSource.isOnClassPath(script) ? words.text(script.resource()) : words.sql.script(script));
    }

    @Override
    public Code runCode(RunCode operation) {
        throw SourceException.of(
                operation,
                "It runs code, which cannot be read back.",
                "Copy the operation with its code by hand from the migration that has it.");
    }
}
