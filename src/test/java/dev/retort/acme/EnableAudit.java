package dev.retort.acme;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.SqlWords;
import java.util.List;

/** An operation of a team's own. */
public record EnableAudit(String table, List<String> events, boolean quiet) implements CustomOperation {

    @Override
    public String describe() {
        return "enable audit of " + table;
    }

    @Override
    public List<String> sql(SqlWords words) {
        return List.of("select audit.enable(" + words.literal(table) + ")");
    }
}
