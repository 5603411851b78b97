package dev.retort.diff;

import dev.retort.schema.Define;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Two schemas that differ in one component.
 *
 * @param component the component: {@code Column.type}
 * @param engine the name of an engine that has it
 * @param one the one schema
 * @param other the other one
 */
record Pair(String component, String engine, Schema one, Schema other) {

    /** Schemas of PostgreSQL, which has nearly all. */
    static Pair differing(String component, Schema one, Schema other) {
        return new Pair(component, "postgresql", one, other);
    }

    /** A table with one element or another one. */
    static Pair differing(String component, TableElement one, TableElement other) {
        return differing(component, schema(one), schema(other));
    }

    /** A table and one object or another one. */
    static Pair differing(String component, SchemaObject one, SchemaObject other) {
        return differing(component, schema().with(one), schema().with(other));
    }

    Pair on(String other) {
        return new Pair(component, other, one, this.other);
    }

    /** A table {@code t} with columns {@code id}, {@code a}, {@code b} and {@code c}, and with more. */
    static Schema schema(TableElement... more) {
        return Schema.of(t(more));
    }

    static Table t(TableElement... more) {
        List<TableElement> elements = new ArrayList<>();
        for (String name : List.of("id", "a", "b", "c")) {
            elements.add(Define.column(name, Define.bigint()));
        }
        elements.add(Define.column("s", Define.varchar(20)));
        elements.add(Define.column("r", Define.sqlType("int4range")));
        elements.addAll(List.of(more));
        return Define.table("t", elements.toArray(TableElement[]::new));
    }

    @Override
    public String toString() {
        return component;
    }
}
