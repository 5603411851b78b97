package dev.retort.operation;

import dev.retort.schema.Grant;
import java.util.List;

/**
 * Gives roles rights on an object.
 *
 * @param grant which rights, on what, for whom
 */
public record GrantRights(Grant grant) implements ObjectOperation {

    @Override
    public String describe() {
        return "grant " + grant.describe() + " to " + String.join(", ", grant.roles());
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RevokeRights(grant));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.grant(this);
    }
}
