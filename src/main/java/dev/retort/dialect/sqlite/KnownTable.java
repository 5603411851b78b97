package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Standing.StandingIndex;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.TableChange;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Without a database: the table that the history leads to, and the text that this dialect gave it. */
final class KnownTable {

    private KnownTable() {}

    static Standing standing(SqliteCompiler compiler, Table known) {
        Table table = compiler.fitted(known);
        List<StandingIndex> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            indexes.add(new StandingIndex(String.valueOf(index.name()), compiler.indexText(table.name(), index)));
        }
        return new Standing(
                table.name(),
                TableText.of(compiler.tableText(table)),
                indexes,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                false,
                false);
    }

    /** The table after a change; SQL that names a renamed column follows, as it does on the engine. */
    static Table after(SqliteCompiler compiler, Table table, TableChange change) {
        Table changed = change.applyTo(table);
        if (!(change instanceof RenameColumn rename)) {
            return changed;
        }
        String written = compiler.written(rename.to());
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : changed.constraints()) {
            constraints.add(
                    constraint instanceof Check check
                            ? new Check(
                                    check.name(),
                                    renamed(compiler, check.condition(), rename, written),
                                    check.isNotValid())
                            : constraint);
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : changed.indexes()) {
            indexes.add(renamed(compiler, index, rename, written));
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : changed.columns()) {
            Generation way = column.generation();
            columns.add(
                    way == null
                            ? column
                            : column.withGeneration(new Generation(
                                    renamed(compiler, way.expression(), rename, written), way.isStored())));
        }
        return changed.withParts(columns, constraints, indexes);
    }

    private static Index renamed(SqliteCompiler compiler, Index index, RenameColumn rename, String written) {
        List<IndexKey> keys = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            keys.add(
                    key instanceof IndexKey.OfExpression expression
                            ? new IndexKey.OfExpression(
                                    renamed(compiler, expression.sql(), rename, written), expression.sorting())
                            : key);
        }
        SqlText predicate = index.predicate();
        return index.withKeys(keys)
                .withPredicate(predicate == null ? null : renamed(compiler, predicate, rename, written));
    }

    private static SqlText renamed(SqliteCompiler compiler, SqlText sql, RenameColumn rename, String written) {
        return SqlText.of(Token.renamed(compiler.text(sql), rename.from(), written));
    }
}
