package dev.retort.source;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.IndexKey.Sorting;
import dev.retort.schema.NullsOrder;
import java.util.List;
import java.util.Map;

/** Indexes as words. */
final class IndexWords {

    private final Words words;

    IndexWords(Words words) {
        this.words = words;
    }

    Code index(Index index) {
        boolean ofColumns = index.keys().stream()
                .allMatch(key -> key instanceof IndexKey.OfColumn column
                        && column.sorting().equals(Sorting.USUAL));
        List<Code> keys = ofColumns
                ? words.texts(index.columns())
                : index.keys().stream().map(this::key).toList();
        Code code = words.define("index", keys);
        code = index.isUnique() ? Code.then(code, "unique") : code;
        code = index.method() == null ? code : Code.then(code, "using", words.text(index.method()));
        if (!index.include().isEmpty()) {
            code = Code.then(code, Code.call("include", words.texts(index.include())));
        }
        code = index.nullsAreEqual() ? Code.then(code, "nullsNotDistinct") : code;
        for (Map.Entry<String, String> parameter : index.parameters().entrySet()) {
            code = Code.then(code, "with", words.text(parameter.getKey()), value(parameter.getValue()));
        }
        code = index.predicate() == null ? code : Code.then(code, "where", words.sql.piece(index.predicate()));
        code = index.isConcurrent() ? Code.then(code, "concurrently") : code;
        code = index.isOnlyIfMissing() ? Code.then(code, "ifNotExists") : code;
        code = index.isInvalid() ? Code.then(code, "withInvalid", Code.token("true")) : code;
        return index.name() == null ? code : Code.then(code, "named", words.text(index.name()));
    }

    /** The value of a parameter: as a number where it is one. */
    private Code value(String value) {
        return value.matches("0|[1-9][0-9]{0,8}") ? Code.token(value) : words.text(value);
    }

    Code key(IndexKey key) {
        Code code = key instanceof IndexKey.OfColumn column
                ? words.define("key", words.text(column.column()))
                : words.define("expression", words.sql.piece(((IndexKey.OfExpression) key).sql()));
        Sorting sorting = key.sorting();
        code = sorting.prefix() == null ? code : Code.then(code, "prefix", words.values.of(sorting.prefix()));
        code = sorting.collation() == null ? code : Code.then(code, "collate", words.text(sorting.collation()));
        code = sorting.operatorClass() == null ? code : Code.then(code, "opclass", words.text(sorting.operatorClass()));
        code = sorting.descending() ? Code.then(code, "desc") : code;
        if (sorting.nulls() == null) {
            return code;
        }
        return Code.then(code, sorting.nulls() == NullsOrder.FIRST ? "nullsFirst" : "nullsLast");
    }
}
