package dev.retort.diff;

import dev.retort.schema.Constraint;
import dev.retort.schema.Function;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.Collections;
import java.util.List;
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

    /** An object of the normal form as its author said it; a function may be said with other words for its parameters. */
    public SchemaObject said(SchemaObject object) {
        SchemaObject same = said.objects().get(object.describe());
        if (same != null || !(object instanceof Function)) {
            return same == null ? object : same;
        }
        List<Function> others = said.objects(Function.class).stream()
                .filter(function -> function.kind() == object.kind()
                        && function.name().equals(object.name())
                        && !normal.objects().containsKey(function.describe()))
                .toList();
        return others.size() == 1 ? others.get(0) : object;
    }
}
