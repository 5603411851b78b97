package dev.retort.operation;

import dev.retort.schema.Grant;
import java.util.List;

/**
 * Takes rights on an object from roles.
 *
 * @param grant which rights, on what, from whom
 */
public record RevokeRights(Grant grant) implements ObjectOperation {

    @Override
    public String describe() {
        return "revoke " + grant.describe() + " from " + String.join(", ", grant.roles());
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new GrantRights(grant));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.revoke(this);
    }
}
