package dev.retort.operation;

import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The schema after an operation on what is no table. */
final class ObjectsAfter implements ObjectOperationVisitor<Schema> {

    private final Schema before;

    ObjectsAfter(Schema before) {
        this.before = before;
    }

    @Override
    public Schema createObject(CreateObject operation) {
        boolean there = operation.isOnlyIfMissing()
                && before.objects().containsKey(operation.object().describe());
        return there ? before : before.with(operation.object());
    }

    @Override
    public Schema dropObject(DropObject operation) {
        if (operation.kind() == SchemaObject.Kind.SCHEMA) {
            return withoutNamespace(operation.name());
        }
        Optional<SchemaObject> found = operation.was() != null
                ? Optional.ofNullable(before.objects().get(operation.was().describe()))
                : before.object(operation.kind(), operation.name(), operation.table());
        return found.isPresent() ? before.without(found.get()) : before;
    }

    private Schema withoutNamespace(QualifiedName name) {
        Schema schema = before;
        for (QualifiedName table : before.tables().keySet()) {
            schema = name.name().equals(table.schema()) ? schema.without(table) : schema;
        }
        for (SchemaObject object : before.objects().values()) {
            boolean itself =
                    object.kind() == SchemaObject.Kind.SCHEMA && object.name().equals(name);
            schema = itself || name.name().equals(object.name().schema()) ? schema.without(object) : schema;
        }
        return schema;
    }

    @Override
    public Schema replaceObject(ReplaceObject operation) {
        return before.with(operation.now());
    }

    @Override
    public Schema renameObject(RenameObject operation) {
        Optional<SchemaObject> found = before.object(operation.kind(), operation.name(), operation.table());
        QualifiedName newName = operation.name().beside(operation.newName());
        Schema schema = found.isEmpty()
                ? before
                : before.without(found.get()).with(found.get().renamed(newName));
        return operation.kind() == SchemaObject.Kind.ENUM
                ? changing(schema, operation.name(), type -> type.renamed(newName))
                : schema;
    }

    @Override
    public Schema addLabel(AddLabel operation) {
        return changing(
                before,
                operation.enumName(),
                type -> operation.isOnlyIfMissing() && type.labels().contains(operation.label())
                        ? type
                        : type.with(operation.label(), operation.before(), operation.after()));
    }

    @Override
    public Schema renameLabel(RenameLabel operation) {
        return changing(
                before,
                operation.enumName(),
                type -> type.renaming(operation.from(), operation.to()),
                label -> label.equals(operation.from()) ? operation.to() : label);
    }

    @Override
    public Schema replaceEnum(ReplaceEnum operation) {
        return changing(before, operation.before().name(), type -> operation.after(), operation::renamed);
    }

    @Override
    public Schema grant(GrantRights operation) {
        return before;
    }

    @Override
    public Schema revoke(RevokeRights operation) {
        return before;
    }

    private static Schema changing(Schema schema, QualifiedName name, UnaryOperator<EnumType> change) {
        return changing(schema, name, change, label -> label);
    }

    /** The schema with an enum changed, as an object and as the type of columns, whose defaults follow their labels. */
    private static Schema changing(
            Schema schema, QualifiedName name, UnaryOperator<EnumType> change, UnaryOperator<String> label) {
        Schema changed = schema;
        Optional<EnumType> object = schema.enumType(name);
        if (object.isPresent()) {
            changed = changed.without(object.get()).with((SchemaObject) change.apply(object.get()));
        }
        for (Table table : schema.tables().values()) {
            List<Column> columns = table.columns().stream()
                    .map(column -> changed(column, name, change, label))
                    .toList();
            if (!columns.equals(table.columns())) {
                changed = changed.with(table.withParts(columns, table.constraints(), table.indexes()));
            }
        }
        return changed;
    }

    private static Column changed(
            Column column, QualifiedName name, UnaryOperator<EnumType> change, UnaryOperator<String> label) {
        boolean isOfEnum = column.type() instanceof EnumType labels && name.equals(labels.typeName());
        Column changed = column.withType(changed(column.type(), name, change));
        return isOfEnum
                        && column.defaultValue() instanceof DefaultValue.Literal literal
                        && literal.value() instanceof String said
                ? changed.withDefault(new DefaultValue.Literal(label.apply(said)))
                : changed;
    }

    private static ColumnType changed(ColumnType type, QualifiedName name, UnaryOperator<EnumType> change) {
        if (type instanceof ArrayType array) {
            return new ArrayType(changed(array.of(), name, change));
        }
        return type instanceof EnumType labels && name.equals(labels.typeName()) ? change.apply(labels) : type;
    }
}
