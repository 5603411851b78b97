package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a label to an enum.
 *
 * @param enumName which enum
 * @param label the new label
 * @param before the label that it stands before, or null
 * @param after the label that it stands behind, or null; at the end where neither is said
 * @param isOnlyIfMissing whether nothing is done where the enum has it
 */
public record AddLabel(
        QualifiedName enumName,
        String label,
        @Nullable String before,
        @Nullable String after,
        boolean isOnlyIfMissing) implements ObjectOperation {

    /** Checks the place. */
    public AddLabel {
        if (before != null && after != null) {
            throw new DefinitionException(
                    "Label '" + label + "' cannot have two places in enum " + enumName + ".",
                    "It is said to stand before '" + before + "' and behind '" + after + "'.",
                    "Say one of them.");
        }
    }

    @Override
    public String describe() {
        return "add label '" + label + "' to enum " + enumName;
    }

    /** Refuses: rows may hold the label, and what they should hold instead nobody said. */
    @Override
    public List<Operation> inverse() {
        throw new IrreversibleException(
                this,
                "rows may hold the label by then",
                "Write ops.replaceEnum(before, after, renaming(\"" + label + "\", \"...\")) in the downgrade.");
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.addLabel(this);
    }
}
