package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys of other tables that follow a column's new name. */
final class References {

    private References() {}

    static Schema following(Schema before, QualifiedName renamed, RenameColumn rename) {
        Schema schema = before;
        for (Table table : before.tables().values()) {
            List<Constraint> constraints = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                boolean points = constraint instanceof ForeignKey key
                        && key.table().equals(renamed)
                        && !table.name().equals(renamed);
                constraints.add(
                        points
                                ? ((ForeignKey) constraint)
                                        .renamingReferences(name -> name.equals(rename.from()) ? rename.to() : name)
                                : constraint);
            }
            if (!constraints.equals(table.constraints())) {
                schema = schema.with(table.withConstraints(constraints));
            }
        }
        return schema;
    }
}
