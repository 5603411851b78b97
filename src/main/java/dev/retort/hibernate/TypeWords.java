package dev.retort.hibernate;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PortableType;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words for types that Hibernate writes otherwise than the engine's catalog does. */
final class TypeWords {

    private static final Pattern FLOAT = Pattern.compile("float ?\\((\\d+)\\)");
    private static final Pattern ENUM = Pattern.compile("enum ?\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final String ARRAY = " array";
    private static final int DIGITS_OF_REAL = 24;

    private TypeWords() {}

    /** The type; as it was said where there is nothing else to it. */
    static ColumnType read(String sql, ReadFor target) {
        String words = sql.toLowerCase(Locale.ROOT);
        if (words.endsWith(ARRAY)) {
            ColumnType of = read(sql.substring(0, sql.length() - ARRAY.length()), target);
            return of instanceof ArrayType ? new SqlType(sql) : new ArrayType(of);
        }
        Matcher digits = FLOAT.matcher(words);
        if (digits.matches()) {
            boolean isReal = Integer.parseInt(digits.group(1)) <= DIGITS_OF_REAL;
            return PortableType.of(isReal ? PortableType.Kind.REAL : PortableType.Kind.DOUBLE_PRECISION);
        }
        Matcher labels = ENUM.matcher(sql);
        if (labels.matches()) {
            return new EnumType(null, texts(labels.group(1)));
        }
        // One bit is what it is without a number there, and the catalog says the number.
        return words.equals("bit") && target.hasCatalogs() ? new SqlType("bit(1)") : new SqlType(sql);
    }

    /** The texts in a list of them, in SQL. */
    static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(list);
        while (text.find()) {
            texts.add(text.group(1).replace("''", "'"));
        }
        return texts;
    }
}
