package dev.retort.cli;

import java.util.List;

/** What can be said once for many commands: by an option, by a variable {@code RETORT_...}, or in the properties file. */
final class Setting {

    static final String PARAM = "param";

    /** The options of this kind, without their hyphens; with a value of its own for each name, {@code param.region}. */
    private static final List<String> KEYS = List.of(
            "url",
            "user",
            "password",
            "scan",
            "classpath",
            PARAM,
            "schema",
            "database",
            "version-table",
            "dialect",
            "dialect-version",
            "transactions",
            "wait-for-lock",
            "lock-timeout",
            "statement-timeout",
            "source-root",
            "package",
            "file-template",
            "slug-length",
            "timezone",
            "body-template",
            "schema-from",
            "ignore-tables",
            "include-schemas",
            "include-kinds",
            "quiet",
            "stacktrace");

    private Setting() {}

    static List<String> keys() {
        return KEYS;
    }

    static boolean isKey(String key) {
        return key.startsWith(PARAM + ".")
                ? key.length() > PARAM.length() + 1
                : KEYS.contains(key) && !key.equals(PARAM);
    }

    /** The variable of a key: {@code RETORT_VERSION_TABLE}. */
    static String variable(String key) {
        return "RETORT_" + key.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
