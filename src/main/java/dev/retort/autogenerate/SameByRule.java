package dev.retort.autogenerate;

import dev.retort.diff.ComparedSchema;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes over from the database what a team says is the same there as in its code, and every table that is equal: what
 * compares them later on sees one value, and need not look into it.
 */
final class SameByRule {

    private final Comparison comparison;

    SameByRule(Comparison comparison) {
        this.comparison = comparison;
    }

    ComparedSchema of(Schema standing, ComparedSchema declared) {
        List<Table> tables = new ArrayList<>();
        for (Table table : declared.normal().tables().values()) {
            Table there = standing.table(table.name()).orElse(null);
            tables.add(there == null ? table : there.equals(table) ? there : of(there, table));
        }
        return declared.withNormal(Schema.of(tables, declared.normal().objects().values()));
    }

    private Table of(Table there, Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> there.column(column.name())
                        .map(other -> of(table, other, column))
                        .orElse(column))
                .toList();
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> constraint instanceof Check check ? of(table, there, check) : constraint)
                .toList();
        return table.withParts(columns, constraints, table.indexes());
    }

    private Column of(Table table, Column there, Column column) {
        String place = table.name() + "." + column.name();
        Column same = column;
        if (!there.type().equals(column.type()) && comparison.types().isSame(place, there.type(), column.type())) {
            same = same.withType(there.type());
        }
        boolean differs = !Objects.equals(there.defaultValue(), column.defaultValue());
        if (differs && comparison.defaults().isSame(place, there.defaultValue(), column.defaultValue())) {
            same = same.withDefault(there.defaultValue());
        }
        return same;
    }

    private Constraint of(Table table, Table there, Check check) {
        String name = String.valueOf(check.name());
        return there.constraint(name).orElse(check) instanceof Check other
                        && !other.equals(check)
                        && comparison.checks().isSame(table.name() + "." + name, other, check)
                ? other
                : check;
    }
}
