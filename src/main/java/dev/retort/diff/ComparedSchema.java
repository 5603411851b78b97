package dev.retort.diff;

import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A schema in the two forms that a comparison needs.
 *
 * @param said in the words of its author, with a name for everything
 * @param normal the same in the normal form of the engine
 * @param given by table, the names in it that a convention gave, because the author left them open
 */
public record ComparedSchema(Schema said, Schema normal, Map<QualifiedName, Set<String>> given) {

    /** Copies and sorts the names. */
    public ComparedSchema {
        given = Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** A schema that a database gave back, and its normal form. */
    public static ComparedSchema reflected(Schema schema, Schema normal) {
        return new ComparedSchema(schema, normal, Map.of());
    }

    /** The same with another normal form. */
    public ComparedSchema withNormal(Schema other) {
        return new ComparedSchema(said, other, given);
    }

    /** Whether the author left that name in a table open. */
    boolean isGiven(QualifiedName table, String name) {
        return given.getOrDefault(table, Set.of()).contains(name);
    }

    /** A table as its author said it. */
    Table said(Table table) {
        return said.table(table.name()).orElse(table);
    }

    /** A constraint of a table as its author said it. */
    static Constraint said(Table said, Constraint constraint) {
        Optional<Constraint> named = constraint.name() == null
                ? Optional.empty()
                : said.constraint(constraint.name()).filter(other -> other.kind() == constraint.kind());
        return named.orElseGet(() -> constraint.kind() == Constraint.Kind.PRIMARY_KEY && said.primaryKey() != null
                ? said.primaryKey()
                : constraint);
    }

    /** An index of a table as its author said it. */
    static Index said(Table said, Index index) {
        return index.name() == null ? index : said.index(index.name()).orElse(index);
    }

    /** An object as its author said it. */
    SchemaObject said(SchemaObject object) {
        return said.objects().getOrDefault(object.describe(), object);
    }
}
