package dev.retort.source;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.LockTable;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SetDefault;
import dev.retort.operation.TableOperationVisitor;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Operations on tables as calls of the words of {@code Ops}. */
final class TableStatements implements TableOperationVisitor<Code> {

    private final Words words;
    private final String ops;

    TableStatements(Words words, String ops) {
        this.words = words;
        this.ops = ops + ".";
    }

    @Override
    public Code createTable(CreateTable operation) {
        Table table = operation.definition();
        if (TableWords.isItsElements(table)) {
            List<Code> arguments = new ArrayList<>(Code.with(words.name(table.name()), words.tables.elements(table)));
            arguments.addAll(Options.ofCreate(words, operation.isOnlyIfMissing()));
            return Code.call(ops + "createTable", arguments);
        }
        return operation.isOnlyIfMissing()
                ? Code.call(ops + "perform", words.values.constructed(operation))
                : Code.call(ops + "createTable", words.tables.table(table));
    }

    @Override
    public Code dropTable(DropTable operation) {
        Table was = operation.was();
        List<Code> arguments = new ArrayList<>();
        if (was == null) {
            arguments.add(words.name(operation.table()));
        } else if (!was.name().equals(operation.table())) {
            return Code.call(ops + "perform", words.values.constructed(operation));
        } else if (TableWords.isItsElements(was)) {
            arguments.addAll(Code.with(words.name(was.name()), words.tables.elements(was)));
        } else {
            arguments.add(words.tables.table(was));
        }
        arguments.addAll(Options.ofDrop(words, operation.isOnlyIfThere(), operation.isCascading()));
        return Code.call(ops + "dropTable", arguments);
    }

    @Override
    public Code renameTable(RenameTable operation) {
        return Code.call(ops + "renameTable", words.name(operation.table()), words.text(operation.newName()));
    }

    /** One change by its short form where it has one. */
    @Override
    public Code alterTable(AlterTable operation) {
        List<Code> changes = new TableChanges(words).of(operation);
        Code table = words.name(operation.table());
        if (changes.size() == 1
                && changes.get(0) instanceof Code.Call change
                && TableChanges.isWord(change)
                && !isWithoutShortForm(operation)) {
            return Code.call(ops + change.name(), Code.with(table, change.arguments()));
        }
        if (changes.stream().anyMatch(TableChanges::isWord)) {
            words.imports.changes();
        }
        return Code.call(ops + "alterTable", Code.with(table, changes));
    }

    private static boolean isWithoutShortForm(AlterTable alter) {
        return alter.changes().get(0) instanceof SetDefault change
                && change.value() instanceof DefaultValue.Expression expression
                && !SqlSource.isPlain(expression.sql());
    }

    @Override
    public Code createPartition(CreatePartition operation) {
        return Code.call(
                ops + "createPartition",
                words.name(operation.table()),
                words.name(operation.of().parent()),
                words.tables.bounds(operation.of().bounds()));
    }

    @Override
    public Code lockTable(LockTable operation) {
        return Code.call(ops + "lockTable", words.name(operation.table()), words.constant(operation.mode()));
    }
}
