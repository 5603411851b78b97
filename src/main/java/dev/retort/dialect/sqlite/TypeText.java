package dev.retort.dialect.sqlite;

import dev.retort.schema.ColumnType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types as the text of a table spells them. */
final class TypeText {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("smallint", Kind.SMALLINT),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("int", Kind.INTEGER),
            Map.entry("bigint", Kind.BIGINT),
            Map.entry("decimal", Kind.DECIMAL),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("real", Kind.REAL),
            Map.entry("double precision", Kind.DOUBLE_PRECISION),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("character", Kind.CHARACTER),
            Map.entry("char", Kind.CHARACTER),
            Map.entry("varchar", Kind.VARCHAR),
            Map.entry("text", Kind.TEXT),
            Map.entry("blob", Kind.BINARY),
            Map.entry("date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("timestamp", Kind.TIMESTAMP),
            Map.entry("timestamp with time zone", Kind.TIMESTAMP_WITH_TIME_ZONE));

    /** The most digits of a second that a portable type has. */
    private static final int FINEST = 6;

    private TypeText() {}

    /** The type that a text spells; without a text it is a blob, as which SQLite then stores all values unchanged. */
    static ColumnType read(String written) {
        List<Token> tokens = Token.of(written);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && tokens.get(at).isName()) {
            words.add(tokens.get(at++).key());
        }
        if (words.isEmpty()) {
            return PortableType.of(Kind.BINARY);
        }
        Kind kind = KINDS.get(String.join(" ", words));
        Integer length = number(tokens, at + 1);
        Integer scale = number(tokens, at + 3);
        int expected = at == tokens.size() ? at : at + (scale == null ? 3 : 5);
        boolean plain = tokens.size() == expected && (at == tokens.size()) == (length == null);
        boolean fits = kind == null || length == null || fits(kind, length, scale);
        return kind != null && plain && fits ? new PortableType(kind, length, scale) : new SqlType(written);
    }

    private static boolean fits(Kind kind, int length, @Nullable Integer scale) {
        boolean fraction = kind == Kind.TIME || kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMP_WITH_TIME_ZONE;
        return fraction ? scale == null && length <= FINEST : length > 0 && (scale == null || scale <= length);
    }

    private static @Nullable Integer number(List<Token> tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.VALUE) {
            return null;
        }
        String digits = tokens.get(at).text();
        return digits.length() < 10 && digits.chars().allMatch(Character::isDigit) ? Integer.valueOf(digits) : null;
    }
}
