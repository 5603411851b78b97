package dev.retort.migration;

import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropObject;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.Said;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Statistics;
import dev.retort.schema.Word;
import java.util.List;

/** The words of {@link Ops} for indexes and statistics. */
interface IndexWords extends Performing {

    /** Creates an index: {@code index("a", "b").unique().concurrently()}. */
    default void createIndex(String table, Index index) {
        perform(new CreateIndex(QualifiedName.parse(table), index));
    }

    /** Drops the index of that name; undoing it needs {@link #dropIndex(String, Index, Word...)}. */
    default void dropIndex(String table, String name, Word... words) {
        Said said = Said.of("drop index " + name, List.of(words), Word.IF_EXISTS, Word.CONCURRENTLY);
        perform(new DropIndex(
                QualifiedName.parse(table), name, false, null, said.has(Word.IF_EXISTS), said.has(Word.CONCURRENTLY)));
    }

    /** Drops an index and says what it was; where its name is open, that of those keys. */
    default void dropIndex(String table, Index was, Word... words) {
        Said said = Said.of("drop " + was.describe(), List.of(words), Word.IF_EXISTS, Word.CONCURRENTLY);
        perform(new DropIndex(
                QualifiedName.parse(table),
                was.name(),
                was.name() == null,
                was.made(),
                said.has(Word.IF_EXISTS),
                said.has(Word.CONCURRENTLY) || was.isConcurrent()));
    }

    /** Gives an index another name. */
    default void renameIndex(String table, String from, String to) {
        perform(new RenameIndex(QualifiedName.parse(table), from, to));
    }

    /** Lets the engine find out about columns together: {@code statistics("city", "zip").dependencies()}. */
    default void createStatistics(String table, Statistics.Said statistics) {
        perform(new CreateObject(statistics.on(QualifiedName.parse(table))));
    }

    /** Drops statistics of columns together and says what they were. */
    default void dropStatistics(String table, Statistics.Said was) {
        perform(DropObject.of(was.on(QualifiedName.parse(table))));
    }
}
