package dev.retort.operation;

import dev.retort.schema.Schema;
import java.util.List;

/**
 * An operation of the user's own, best a record: it says its SQL, and as much more as it knows.
 *
 * <pre>{@code
 * record EnableAudit(String table) implements CustomOperation {
 *     public String describe() { return "enable audit of " + table; }
 *     public List<String> sql(SqlWords words) {
 *         return List.of("select audit.enable(" + words.literal(table) + ")");
 *     }
 * }
 * }</pre>
 */
public non-sealed interface CustomOperation extends Operation {

    /** The statements that carry it out, in order; empty where this engine needs none. */
    List<String> sql(SqlWords words);

    /** Refuses, until the user says how the operation is undone. */
    @Override
    default List<Operation> inverse() {
        throw new IrreversibleException(
                this,
                getClass().getSimpleName() + " does not say how",
                "Override inverse() in " + getClass().getName() + ", or write the downgrade by hand.");
    }

    /** The schema after it; unchanged unless the user says otherwise. */
    default Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
