package dev.retort.schema;

import java.util.List;

/** The names that PostgreSQL gives. */
enum StandardNames implements NamingConvention {
    INSTANCE;

    @Override
    public String primaryKey(String table, List<String> columns) {
        return table + "_pkey";
    }

    @Override
    public String unique(String table, List<String> columns) {
        return joined(table, columns, "key");
    }

    @Override
    public String foreignKey(String table, List<String> columns) {
        return joined(table, columns, "fkey");
    }

    @Override
    public String check(String table) {
        return table + "_check";
    }

    @Override
    public String exclude(String table, List<String> keys) {
        return joined(table, keys, "excl");
    }

    @Override
    public String index(String table, List<String> keys) {
        return joined(table, keys, "idx");
    }

    private static String joined(String table, List<String> columns, String kind) {
        return table + "_" + String.join("_", columns) + "_" + kind;
    }
}
