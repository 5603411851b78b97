package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Creates a table with its constraints and indexes.
 *
 * @param definition the whole table
 */
public record CreateTable(Table definition) implements TableOperation {

    @Override
    public QualifiedName table() {
        return definition.name();
    }

    @Override
    public String describe() {
        return "create table " + definition.name();
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropTable(definition.name(), definition));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
