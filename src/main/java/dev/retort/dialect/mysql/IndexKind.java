package dev.retort.dialect.mysql;

import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of indexes that are said before the word: {@code fulltext index}, {@code spatial index}. They are not sorted, so
 * no foreign key is served by one: dev.mysql.com/doc/refman/8.4/en/create-index.html.
 */
final class IndexKind {

    private static final String SPATIAL = "spatial";
    private static final Set<String> UNSORTED = Set.of("fulltext", SPATIAL);

    private IndexKind() {}

    /** The kind that a word says, in lower case; null for any other word, as that of a sorted index. */
    static @Nullable String unsorted(@Nullable String said) {
        String kind = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return UNSORTED.contains(kind) ? kind : null;
    }

    /** The same index, its kind as it is read back. */
    static Index normal(Index index) {
        return index.withMethod(unsorted(index.method()));
    }

    /** The words before {@code index}, a blank behind each. */
    static String words(MysqlClauses clauses, Index index) {
        String kind = unsorted(index.method());
        if (kind == null) {
            return index.isUnique() ? "unique " : "";
        }
        requireSayable(clauses, index, kind);
        return kind + " ";
    }

    private static void requireSayable(MysqlClauses clauses, Index index, String kind) {
        String why = "";
        String hint = "";
        if (index.isUnique()) {
            why = "A " + kind + " index is never unique.";
            hint = "Leave unique() out, and say unique(...) beside it.";
        } else if (index.keys().stream().anyMatch(IndexKey.OfExpression.class::isInstance)) {
            why = "A " + kind + " index is one of columns.";
            hint = "Index a column that holds the value: generatedAs(\"...\").stored().";
        } else if (index.keys().stream().anyMatch(key -> !key.sorting().equals(IndexKey.Sorting.USUAL))) {
            why = "A " + kind + " index is not sorted, and holds the whole of its columns.";
            hint = "Leave desc() and prefix(...) out.";
        } else if (kind.equals(SPATIAL) && index.keys().size() > 1) {
            why = "A spatial index is one of a single column.";
            hint = "Create an index for each column.";
        }
        if (!why.isEmpty()) {
            throw new UnsupportedByDialectException(
                    clauses.dialect(),
                    clauses.traits().product() + " cannot make " + index.describe() + ".",
                    why,
                    hint);
        }
    }
}
