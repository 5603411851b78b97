package dev.retort.operation;

import dev.retort.schema.Function;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an object that is no table.
 *
 * @param kind which kind of object
 * @param name its name
 * @param table the table that it belongs to, or null for none
 * @param parameters what stands between the parentheses of a function; null for what is none, or where its name says all
 * @param was its definition, which makes the drop reversible; null where it was not said
 * @param isOnlyIfThere whether nothing is done where there is no such object
 * @param isCascading whether what depends on it goes, too
 */
public record DropObject(
        SchemaObject.Kind kind,
        QualifiedName name,
        @Nullable QualifiedName table,
        @Nullable String parameters,
        @Nullable SchemaObject was,
        boolean isOnlyIfThere,
        boolean isCascading)
        implements ObjectOperation {

    /** Drops an object of which all is known. */
    public static DropObject of(SchemaObject was) {
        return of(was, false, false);
    }

    /** Drops an object of which all is known, perhaps only if it is there, perhaps with what depends on it. */
    public static DropObject of(SchemaObject was, boolean onlyIfThere, boolean cascading) {
        String parameters = was instanceof Function function ? function.parameters() : null;
        return new DropObject(was.kind(), was.name(), was.table(), parameters, was, onlyIfThere, cascading);
    }

    @Override
    public String describe() {
        return "drop " + SchemaObject.describe(kind, name, table) + (parameters == null ? "" : "(" + parameters + ")");
    }

    @Override
    public List<Operation> inverse() {
        if (was == null) {
            throw new IrreversibleException(
                    this,
                    "what it was is not known here",
                    "Give the whole " + kind.words() + " instead of its name, or write the downgrade by hand.");
        }
        return List.of(new CreateObject(was));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.dropObject(this);
    }
}
