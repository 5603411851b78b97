package dev.retort.dialect.mysql;

import java.util.ArrayList;
import java.util.List;

/**
 * The default schema in a script, where only the server that runs it knows its name: the statement is put together there.
 */
final class DefaultSchema {

    /** Stands for its name. */
    static final String UNKNOWN = "retort default schema";

    private DefaultSchema() {}

    /** The statements, from one that may have the name. */
    static List<String> known(MysqlClauses clauses, String sql) {
        String name = clauses.name(UNKNOWN);
        if (!sql.contains(name)) {
            return List.of(sql);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = sql.indexOf(name); at >= 0; at = sql.indexOf(name, from)) {
            parts.add(clauses.literal(sql.substring(from, at) + "`"));
            parts.add("replace(database(), '`', '``')");
            from = at + name.length() - 1;
        }
        parts.add(clauses.literal(sql.substring(from)));
        String whole = "concat(" + String.join(", ", parts) + ")";
        return clauses.engine().isMariadb()
                ? List.of("execute immediate " + whole)
                : List.of(
                        "set @retort_statement = " + whole,
                        "prepare retort_statement from @retort_statement",
                        "execute retort_statement",
                        "deallocate prepare retort_statement");
    }
}
