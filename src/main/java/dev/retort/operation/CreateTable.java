package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Creates a table with its constraints and indexes.
 *
 * @param definition the whole table
 * @param isOnlyIfMissing whether nothing is done where there is a table of its name
 */
public record CreateTable(Table definition, boolean isOnlyIfMissing) implements TableOperation {

    /** Creates a table that is not there. */
    public CreateTable(Table definition) {
        this(definition, false);
    }

    @Override
    public QualifiedName table() {
        return definition.name();
    }

    @Override
    public String describe() {
        return "create table " + definition.name() + (isOnlyIfMissing ? " if not exists" : "");
    }

    /** Drops it again; refuses where it may have been there before, with rows in it. */
    @Override
    public List<Operation> inverse() {
        if (isOnlyIfMissing) {
            throw new IrreversibleException(
                    this,
                    "whether it made the table or found it, with its rows, is not known on the way down",
                    "Leave out ifNotExists(), or write the downgrade by hand.");
        }
        return List.of(new DropTable(definition.name(), definition));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
