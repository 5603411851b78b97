package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Standing.StandingIndex;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.TableChange;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Without a database: the table that the history leads to, and the text that this dialect gave it. */
final class KnownTable {

    private KnownTable() {}

    static Standing standing(SqliteCompiler compiler, Table table) {
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
                            ? new Check(check.name(), renamed(check.condition(), rename, written))
                            : constraint);
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : changed.indexes()) {
            indexes.add(renamed(index, rename, written));
        }
        List<Column> columns = changed.columns();
        return new Table(changed.name(), columns, constraints, indexes);
    }

    private static Index renamed(Index index, RenameColumn rename, String written) {
        List<IndexKey> keys = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            keys.add(
                    key instanceof IndexKey.OfExpression expression
                            ? new IndexKey.OfExpression(
                                    renamed(expression.sql(), rename, written), expression.descending())
                            : key);
        }
        @Nullable String predicate = index.predicate();
        return new Index(
                index.name(), keys, index.isUnique(), predicate == null ? null : renamed(predicate, rename, written));
    }

    private static String renamed(String sql, RenameColumn rename, String written) {
        return Token.renamed(sql, rename.from(), written);
    }
}
