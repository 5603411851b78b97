package dev.retort.operation;

import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.VariedType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values inside operations, with every name that says no schema in one schema. */
final class PartsIntoSchema {

    private final String schema;

    PartsIntoSchema(String schema) {
        this.schema = schema;
    }

    QualifiedName name(QualifiedName name) {
        return name.orIn(schema);
    }

    Table table(Table table) {
        PartitionOf part = table.partitionOf();
        return new Table(
                name(table.name()),
                table.columns().stream().map(this::column).toList(),
                table.constraints().stream().map(this::constraint).toList(),
                table.indexes(),
                table.comment(),
                table.options(),
                table.partitioning(),
                part == null ? null : partitionOf(part),
                table.rowSecurity(),
                table.formerName());
    }

    PartitionOf partitionOf(PartitionOf part) {
        return new PartitionOf(name(part.parent()), part.bounds());
    }

    private Column column(Column column) {
        List<Constraint> inline = column.inline().stream().map(this::constraint).toList();
        return column.withType(type(column.type())).withInline(inline);
    }

    private Constraint constraint(Constraint constraint) {
        return constraint instanceof ForeignKey key ? key.pointingAt(name(key.table())) : constraint;
    }

    private ColumnType type(ColumnType type) {
        if (type instanceof EnumType labels) {
            return enumType(labels);
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(type(array.of()));
        }
        if (type instanceof VariedType varied) {
            Map<String, ColumnType> elsewhere = new TreeMap<>();
            varied.elsewhere().forEach((engine, other) -> elsewhere.put(engine, type(other)));
            return new VariedType(type(varied.type()), elsewhere);
        }
        return type;
    }

    EnumType enumType(EnumType type) {
        QualifiedName name = type.typeName();
        return name == null ? type : type.renamed(name(name));
    }

    /** An object; a schema is in no schema. */
    SchemaObject object(SchemaObject object) {
        if (object.kind() == SchemaObject.Kind.SCHEMA) {
            return object;
        }
        QualifiedName table = object.table();
        SchemaObject following = table == null ? object : object.following(table, name(table));
        return following.renamed(name(object.name()));
    }

    TableChange change(TableChange change) {
        if (change instanceof AddColumn add) {
            return new AddColumn(column(add.column()), add.filling(), add.isOnlyIfMissing());
        } else if (change instanceof DropColumn drop) {
            return new DropColumn(
                    drop.name(),
                    drop.was() == null ? null : column(drop.was()),
                    drop.isOnlyIfThere(),
                    drop.isCascading());
        } else if (change instanceof SetType set) {
            return new SetType(
                    set.column(),
                    type(set.type()),
                    set.conversion(),
                    set.previous() == null ? null : type(set.previous()),
                    set.wayBack());
        } else if (change instanceof AddConstraint add) {
            return new AddConstraint(constraint(add.constraint()));
        } else if (change instanceof DropConstraint drop) {
            return new DropConstraint(
                    drop.name(),
                    drop.meaning() == null ? null : meaning(drop.meaning()),
                    drop.was() == null ? null : constraint(drop.was()),
                    drop.isOnlyIfThere(),
                    drop.isCascading());
        } else if (change instanceof AttachPartition attach) {
            return new AttachPartition(name(attach.partition()), attach.bounds());
        } else if (change instanceof DetachPartition detach) {
            return new DetachPartition(name(detach.partition()), detach.was(), detach.isConcurrent());
        }
        return change;
    }

    private DropConstraint.Meaning meaning(DropConstraint.Meaning meaning) {
        QualifiedName target = meaning.target();
        return new DropConstraint.Meaning(meaning.kind(), meaning.columns(), target == null ? null : name(target));
    }
}
