package dev.retort.operation;

import dev.retort.schema.Sql;
import dev.retort.schema.Undo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inverse of an operation on rows, which has to be said. */
final class WayBack {

    private WayBack() {}

    /** What was said, or the refusal where nothing was. */
    static List<Operation> of(Operation operation, @Nullable Undo said, String why, String hint) {
        if (said == null) {
            throw new IrreversibleException(operation, why, hint);
        }
        Sql statement = said.statement();
        return statement == null ? List.of() : List.of(new ExecuteSql(statement));
    }
}
