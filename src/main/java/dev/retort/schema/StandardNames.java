package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that PostgreSQL gives.
 *
 * @param number which of several equal names it is; 0 for the first, which has no number
 */
record StandardNames(int number) implements NamingConvention {

    static final StandardNames FIRST = new StandardNames(0);

    @Override
    public String primaryKey(String table, List<String> columns) {
        return fitted(table, null, "pkey");
    }

    @Override
    public String unique(String table, List<String> columns) {
        return fitted(table, columns, "key");
    }

    @Override
    public String foreignKey(String table, List<String> columns) {
        return fitted(table, columns, "fkey");
    }

    @Override
    public String check(String table) {
        return fitted(table, null, "check");
    }

    @Override
    public String exclude(String table, List<String> keys) {
        return fitted(table, keys, "excl");
    }

    @Override
    public String index(String table, List<String> keys) {
        return fitted(table, keys, "idx");
    }

    private String fitted(String table, @Nullable List<String> columns, String kind) {
        String end = "_" + kind + (number == 0 ? "" : String.valueOf(number));
        String middle = columns == null ? "" : String.join("_", columns);
        int room = ShortNames.LONGEST - end.length() - (columns == null ? 0 : 1);
        int ofTable = ShortNames.bytes(table);
        int ofColumns = ShortNames.bytes(middle);
        while (ofTable + ofColumns > room) {
            if (ofTable > ofColumns) {
                ofTable--;
            } else {
                ofColumns--;
            }
        }
        String beginning = ShortNames.beginning(table, ofTable);
        return columns == null ? beginning + end : beginning + "_" + ShortNames.beginning(middle, ofColumns) + end;
    }
}
