package dev.retort.source;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PortableType;
import dev.retort.schema.SqlType;
import dev.retort.schema.VariedType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types as words. */
final class TypeWords {

    private final Words words;

    TypeWords(Words words) {
        this.words = words;
    }

    Code type(ColumnType type) {
        if (type instanceof PortableType portable) {
            return portable(portable);
        }
        if (type instanceof SqlType own) {
            return words.define("sqlType", words.text(own.sql()));
        }
        if (type instanceof ArrayType array) {
            return words.define("array", type(array.of()));
        }
        if (type instanceof EnumType labels) {
            return enumType(labels);
        }
        VariedType varied = (VariedType) type;
        Code code = type(varied.type());
        if (varied.elsewhere().isEmpty() || !isWord(varied.type())) {
            return words.values.constructed(varied);
        }
        for (Map.Entry<String, ColumnType> other : varied.elsewhere().entrySet()) {
            code = Code.then(code, "on", words.text(other.getKey()), type(other.getValue()));
        }
        return code;
    }

    /** Whether a type has a word, and no constructor, behind which a dot would be hard to read. */
    private static boolean isWord(ColumnType type) {
        return !(type instanceof EnumType labels && labels.typeName() == null)
                && !(type instanceof PortableType portable && word(portable) == null);
    }

    private Code enumType(EnumType type) {
        return type.typeName() == null
                ? words.values.constructed(type)
                : words.define("enumType", Code.with(words.name(type.typeName()), words.texts(type.labels())));
    }

    private Code portable(PortableType type) {
        String word = word(type);
        if (word == null) {
            return Code.call(
                    "new " + words.imports.type(PortableType.class),
                    words.values.of(type.kind()),
                    words.values.of(type.length()),
                    words.values.of(type.scale()));
        }
        if (type.length() == null) {
            return words.define(word);
        }
        Code length = words.values.of(type.length());
        return type.scale() == null
                ? words.define(word, length)
                : words.define(word, length, words.values.of(type.scale()));
    }

    /** The word of a type with those numbers, or null where there is none. */
    private static @Nullable String word(PortableType type) {
        int numbers = (type.length() == null ? 0 : 1) + (type.scale() == null ? 0 : 1);
        String plain = switch (type.kind()) {
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE_PRECISION -> "doublePrecision";
            case BOOLEAN -> "bool";
            case TEXT -> "text";
            case CASE_INSENSITIVE_TEXT -> "caseInsensitiveText";
            case DATE -> "date";
            case INTERVAL -> "interval";
            case UUID -> "uuid";
            case JSON -> "json";
            case JSONB -> "jsonb";
            case DECIMAL, CHARACTER, VARCHAR, BINARY, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> null;
        };
        if (plain != null) {
            return numbers == 0 ? plain : null;
        }
        return switch (type.kind()) {
            case DECIMAL -> numbers == 1 ? null : "decimal";
            case CHARACTER -> numbers == 1 ? "character" : null;
            case VARCHAR -> numbers < 2 ? "varchar" : null;
            case BINARY -> numbers < 2 ? "binary" : null;
            case TIME -> numbers < 2 ? "time" : null;
            case TIMESTAMP -> numbers < 2 ? "timestamp" : null;
            default -> numbers < 2 ? "timestampWithTimeZone" : null;
        };
    }
}
