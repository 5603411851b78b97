package dev.retort.operation;

import dev.retort.schema.Sql;
import java.util.List;

/**
 * Executes a statement of the user's own.
 *
 * @param sql the statement, its values and how it is undone
 */
public record ExecuteSql(Sql sql) implements DataOperation {

    private static final int SHOWN = 60;

    @Override
    public String describe() {
        String line = sql.text().strip().replaceAll("\\s+", " ");
        return "execute " + (line.length() <= SHOWN ? line : line.substring(0, SHOWN - 3) + "...");
    }

    @Override
    public List<Operation> inverse() {
        if (sql.undoneByNothing()) {
            return List.of();
        }
        Sql undo = sql.undo();
        if (undo == null) {
            throw new IrreversibleException(
                    this,
                    "Retort does not read SQL",
                    "Write sql(\"...\").undoneBy(\"...\") or sql(\"...\").nothingToUndo(), or write the downgrade by"
                            + " hand.");
        }
        return List.of(new ExecuteSql(undo));
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.executeSql(this);
    }
}
