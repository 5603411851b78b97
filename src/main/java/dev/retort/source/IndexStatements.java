package dev.retort.source;

import dev.retort.operation.CreateIndex;
import dev.retort.operation.DropIndex;
import dev.retort.operation.IndexOperationVisitor;
import dev.retort.operation.RenameIndex;
import dev.retort.schema.Index;
import java.util.List;
import java.util.Objects;

/** Operations on indexes as calls of the words of {@code Ops}. */
final class IndexStatements implements IndexOperationVisitor<Code> {

    private final Words words;
    private final String ops;

    IndexStatements(Words words, String ops) {
        this.words = words;
        this.ops = ops + ".";
    }

    @Override
    public Code createIndex(CreateIndex operation) {
        return Code.call(ops + "createIndex", words.name(operation.table()), words.indexes.index(operation.index()));
    }

    @Override
    public Code dropIndex(DropIndex operation) {
        Index was = operation.was();
        boolean isSaid = was == null
                || (Objects.equals(was.name(), operation.name())
                        && operation.isByKeys() == (was.name() == null)
                        && was.made().equals(was));
        if (!isSaid) {
            return Code.call(ops + "perform", words.values.constructed(operation));
        }
        List<Code> options = Options.said(
                words, operation.isOnlyIfThere() ? "ifExists" : "", operation.isConcurrent() ? "concurrently" : "");
        Code index = was == null ? words.of(operation.name()) : words.indexes.index(was);
        return Code.call(ops + "dropIndex", Code.with(words.name(operation.table()), Code.with(index, options)));
    }

    @Override
    public Code renameIndex(RenameIndex operation) {
        return Code.call(
                ops + "renameIndex",
                words.name(operation.table()),
                words.text(operation.from()),
                words.text(operation.to()));
    }
}
