package dev.retort.hibernate;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types with names of their own that Hibernate makes before the tables: enums, and what stands for them on H2. */
final class NamedTypes {

    private static final int WHOLE = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern CREATE_ENUM = Pattern.compile("create type (\\S+) as enum ?\\((.*)\\)", WHOLE);
    private static final Pattern CREATE_DOMAIN =
            Pattern.compile("create domain (\\S+) as (varchar ?\\(\\d+\\)) check \\(value in \\((.*)\\)\\)", WHOLE);

    private final StoredNames names;
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();

    /**
     * A type with a condition, which a schema has not: its columns have the type and the condition themselves.
     *
     * @param type the type behind it
     * @param values the values that the condition lets through, in SQL
     */
    record Domain(String type, String values) {}

    NamedTypes(StoredNames names) {
        this.names = names;
    }

    /** Reads a statement; whether it makes a type, or goes with one. */
    boolean add(String sql) {
        Matcher type = CREATE_ENUM.matcher(sql.strip());
        if (type.matches()) {
            enums.put(type.group(1), new EnumType(names.parsed(type.group(1)), TypeWords.texts(type.group(2))));
            return true;
        }
        Matcher domain = CREATE_DOMAIN.matcher(sql.strip());
        if (domain.matches()) {
            domains.put(domain.group(1), new Domain(domain.group(2), domain.group(3)));
            return true;
        }
        // Lets queries compare an enum with a text; nothing that a schema has.
        return sql.toLowerCase(Locale.ROOT).startsWith("create cast ");
    }

    List<EnumType> enums() {
        return List.copyOf(enums.values());
    }

    /** The enum of that name in Hibernate's writing, or the array of one; null where there is none. */
    @Nullable
    ColumnType enumType(String sql) {
        boolean isArray = sql.endsWith(" array");
        EnumType type = enums.get(isArray ? sql.substring(0, sql.length() - " array".length()) : sql);
        return type != null && isArray ? new ArrayType(type) : type;
    }

    @Nullable
    Domain domain(String sql) {
        return domains.get(sql);
    }
}
