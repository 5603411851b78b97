package dev.retort.dialect;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.IndexKey.Sorting;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the words of manner out of tables and their parts that an engine has none for, and says which. */
final class FittingTables {

    private final Traits traits;

    FittingTables(Traits traits) {
        this.traits = traits;
    }

    Table table(Table table, List<String> leftOut) {
        QualifiedName name = table.name();
        List<Column> columns = table.columns().stream()
                .map(column -> column(name, column, leftOut))
                .toList();
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> constraint(name, constraint, leftOut))
                .toList();
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            index(name, index, leftOut).ifPresent(indexes::add);
        }
        boolean comment = table.comment() == null || !lacks(Feature.COMMENTS, "the comment of " + name, leftOut);
        return table.withParts(columns, constraints, indexes)
                .withComment(comment ? table.comment() : null)
                .withOptions(table.options().stream()
                        .filter(option -> option.engine().equals(traits.name()))
                        .toList());
    }

    Column column(QualifiedName table, Column column, List<String> leftOut) {
        boolean gone = column.comment() != null
                && lacks(Feature.COMMENTS, "the comment of " + table + "." + column.name(), leftOut);
        return gone ? column.withComment(null) : column;
    }

    Constraint constraint(QualifiedName table, Constraint constraint, List<String> leftOut) {
        Constraint fitted = constraint;
        String name = constraint.name();
        String of = " of " + (name == null ? constraint.describe() : "constraint " + name) + " on " + table;
        if (fitted.isNotValid() && lacks(Feature.UNVALIDATED_CONSTRAINTS, "not valid" + of, leftOut)) {
            fitted = fitted.validated();
        }
        if (fitted instanceof ForeignKey key
                && key.deferral() != null
                && lacks(Feature.DEFERRABLE_FOREIGN_KEYS, "deferrable" + of, leftOut)) {
            return key.withDeferral(null);
        }
        if (fitted instanceof Unique unique) {
            return unique(unique, of, leftOut);
        }
        if (fitted instanceof PrimaryKey key) {
            return primaryKey(key, of, leftOut);
        }
        return fitted;
    }

    private PrimaryKey primaryKey(PrimaryKey key, String of, List<String> leftOut) {
        boolean plain = key.include().isEmpty() && key.deferral() == null && key.usingIndex() == null;
        return plain
                ? key
                : new PrimaryKey(
                        key.name(),
                        key.columns(),
                        include(key.include(), of, leftOut),
                        deferral(key.deferral(), of, leftOut),
                        usingIndex(key.usingIndex(), of, leftOut));
    }

    private Unique unique(Unique unique, String of, List<String> leftOut) {
        boolean plain = unique.include().isEmpty() && unique.deferral() == null && unique.usingIndex() == null;
        return plain
                ? unique
                : new Unique(
                        unique.name(),
                        unique.columns(),
                        unique.nullsAreEqual(),
                        include(unique.include(), of, leftOut),
                        deferral(unique.deferral(), of, leftOut),
                        usingIndex(unique.usingIndex(), of, leftOut));
    }

    private List<String> include(List<String> said, String of, List<String> leftOut) {
        boolean gone = !said.isEmpty() && lacks(Feature.INDEX_INCLUDE, "include" + of, leftOut);
        return gone ? List.of() : said;
    }

    private @Nullable String usingIndex(@Nullable String said, String of, List<String> leftOut) {
        boolean gone = said != null && lacks(Feature.CONSTRAINT_USING_INDEX, "using index " + said + of, leftOut);
        return gone ? null : said;
    }

    private @Nullable Deferral deferral(@Nullable Deferral said, String of, List<String> leftOut) {
        boolean gone = said != null && lacks(Feature.DEFERRABLE_KEYS, "deferrable" + of, leftOut);
        return gone ? null : said;
    }

    /** The index as the engine can have it; none where all its keys are expressions and the engine has none of these. */
    Optional<Index> index(QualifiedName table, Index index, List<String> leftOut) {
        String of = " of " + (index.name() == null ? index.describe() : "index " + index.name()) + " on " + table;
        Index fitted = index;
        if (!index.isUnique()) {
            if (index.predicate() != null && lacks(Feature.PARTIAL_INDEX, "the condition" + of, leftOut)) {
                fitted = fitted.withPredicate(null);
            }
            List<IndexKey> keys = new ArrayList<>(index.keys());
            boolean expressions = keys.stream().anyMatch(IndexKey.OfExpression.class::isInstance)
                    && lacks(Feature.EXPRESSION_INDEX, "the expression" + of, leftOut);
            if (expressions) {
                keys.removeIf(IndexKey.OfExpression.class::isInstance);
            }
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            fitted = expressions ? fitted.withKeys(keys) : fitted;
        }
        String kind = index.method();
        if (kind != null && !hasKind(kind) && lacks(Feature.INDEX_METHODS, "the kind " + kind + of, leftOut)) {
            fitted = fitted.withMethod(null);
        }
        if (!index.include().isEmpty() && lacks(Feature.INDEX_INCLUDE, "include" + of, leftOut)) {
            fitted = fitted.withInclude(List.of());
        }
        if (!index.parameters().isEmpty() && lacks(Feature.INDEX_PARAMETERS, "the parameters" + of, leftOut)) {
            fitted = fitted.withParameters(Map.of());
        }
        if (index.isConcurrent() && lacks(Feature.CONCURRENT_INDEX, "concurrently" + of, leftOut)) {
            fitted = fitted.making(false, index.isOnlyIfMissing());
        }
        List<IndexKey> sorted = new ArrayList<>();
        for (IndexKey key : fitted.keys()) {
            sorted.add(key.sorted(sorting(key.sorting(), index.isUnique(), of, leftOut)));
        }
        return Optional.of(sorted.equals(fitted.keys()) ? fitted : fitted.withKeys(sorted));
    }

    /** Whether the engine has that kind of index, even if it has no others. */
    private boolean hasKind(String kind) {
        return (kind.equalsIgnoreCase("fulltext") && traits.has(Feature.FULLTEXT_INDEXES))
                || (kind.equalsIgnoreCase("spatial") && traits.has(Feature.SPATIAL_INDEXES));
    }

    /** Of a unique index only the place of null is left out: the rest decides which keys are equal. */
    private Sorting sorting(Sorting said, boolean unique, String of, List<String> leftOut) {
        if (said.equals(Sorting.USUAL)) {
            return said;
        }
        boolean nulls = said.nulls() != null && lacks(Feature.NULLS_ORDER, "the place of null" + of, leftOut);
        if (unique) {
            return new Sorting(
                    said.descending(),
                    nulls ? null : said.nulls(),
                    said.operatorClass(),
                    said.collation(),
                    said.prefix());
        }
        boolean operators =
                said.operatorClass() != null && lacks(Feature.OPERATOR_CLASSES, "the operator class" + of, leftOut);
        boolean collation = said.collation() != null && lacks(Feature.INDEX_COLLATIONS, "the collation" + of, leftOut);
        boolean prefix = said.prefix() != null && lacks(Feature.INDEX_PREFIXES, "the prefix" + of, leftOut);
        return new Sorting(
                said.descending(),
                nulls ? null : said.nulls(),
                operators ? null : said.operatorClass(),
                collation ? null : said.collation(),
                prefix ? null : said.prefix());
    }

    private boolean lacks(Feature feature, String what, List<String> leftOut) {
        if (traits.has(feature)) {
            return false;
        }
        leftOut.add(sentence(traits, what, feature));
        return true;
    }

    static String sentence(Traits traits, String what, Feature feature) {
        return what + " is left out: " + traits.product() + " has no " + feature.words();
    }
}
