package dev.retort.acme;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.SqlWords;
import dev.retort.schema.Column;
import dev.retort.source.JavaForm;
import dev.retort.source.JavaWords;
import java.time.LocalDate;
import java.util.List;

/** An operation of a team's own that can be written as Java. */
public record Audited(String table, List<String> events, LocalDate since, Column by)
        implements CustomOperation, JavaForm {

    @Override
    public String describe() {
        return "audit " + table;
    }

    @Override
    public List<String> sql(SqlWords words) {
        return List.of("select audit.enable(" + words.literal(table) + ")");
    }

    @Override
    public String java(JavaWords words) {
        return words.ops() + ".perform(new " + words.type(Audited.class) + "(\n"
                + "        " + words.literal(table) + ",\n"
                + "        " + words.literal(events) + ",\n"
                + "        " + words.literal(since) + ",\n"
                + "        " + words.literal(by) + "));\n";
    }
}
