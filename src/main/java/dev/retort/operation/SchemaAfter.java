package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The schema after operations, computed without a database.
 *
 * <p>What the schema does not know it leaves alone: tables that SQL of the user's made can be altered, renamed and
 * dropped, and stay unknown. SQL and code count as changing nothing.
 */
public final class SchemaAfter implements OperationVisitor<Schema>, TableOperationVisitor<Schema> {

    private final Schema before;
    private final String dialect;

    private SchemaAfter(Schema before, String dialect) {
        this.before = before;
        this.dialect = dialect;
    }

    /**
     * The schema after one operation on an engine.
     *
     * @param dialect the engine's name, by which {@link OnlyOn} and {@link ExceptOn} decide
     */
    public static Schema of(Operation operation, Schema before, String dialect) {
        return operation.accept(new SchemaAfter(before, dialect));
    }

    /** The schema after operations, in order. */
    public static Schema of(Iterable<? extends Operation> operations, Schema before, String dialect) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = of(operation, schema, dialect);
        }
        return schema;
    }

    @Override
    public Schema table(TableOperation operation) {
        return operation.accept((TableOperationVisitor<Schema>) this);
    }

    @Override
    public Schema createTable(CreateTable operation) {
        boolean there =
                operation.isOnlyIfMissing() && before.table(operation.table()).isPresent();
        return there ? before : before.with(operation.definition());
    }

    @Override
    public Schema dropTable(DropTable operation) {
        QualifiedName table = operation.table();
        Schema schema = PartsAfter.dropped(before, table);
        for (SchemaObject object : before.objects().values()) {
            schema = table.equals(object.table()) ? schema.without(object) : schema;
        }
        for (Table other : schema.tables().values()) {
            List<Constraint> kept = other.constraints().stream()
                    .filter(c -> !(c instanceof ForeignKey key && key.table().equals(table)))
                    .toList();
            schema = operation.isCascading() ? schema.with(other.withConstraints(kept)) : schema;
        }
        return schema;
    }

    @Override
    public Schema renameTable(RenameTable operation) {
        QualifiedName from = operation.table();
        QualifiedName to = from.beside(operation.newName());
        Optional<Table> known = before.table(from);
        Schema schema = before.without(from);
        for (Table table : schema.tables().values()) {
            schema = schema.with(table.pointingElsewhere(from, to));
        }
        schema = schema.withObjects(schema.objects().values().stream()
                .map(object -> object.following(from, to))
                .toList());
        return known.isPresent() ? schema.with(known.get().renamed(to)) : schema;
    }

    @Override
    public Schema alterTable(AlterTable operation) {
        Schema schema = change(operation.table(), table -> {
            Table changed = table;
            for (TableChange change : operation.changes()) {
                changed = change.applyTo(changed);
            }
            return changed;
        });
        schema = PartsAfter.changed(schema, before.table(operation.table()).orElse(null), operation.changes());
        for (TableChange change : operation.changes()) {
            if (change instanceof RenameColumn rename) {
                schema = References.following(schema, operation.table(), rename);
            } else if (change instanceof AttachPartition attach) {
                PartitionOf part = new PartitionOf(operation.table(), attach.bounds());
                schema = in(schema, attach.partition(), table -> table.withPartitionOf(part));
            } else if (change instanceof DetachPartition detach && !isAttachedAgain(operation, detach)) {
                Table whole = schema.table(operation.table()).orElse(null);
                schema = in(
                        schema,
                        detach.partition(),
                        part -> whole == null ? part.withPartitionOf(null) : PartsAfter.detached(part, whole));
            }
        }
        return schema;
    }

    /** A part that goes and comes in one operation has other bounds afterwards, and is otherwise the same. */
    private static boolean isAttachedAgain(AlterTable operation, DetachPartition detach) {
        return operation.changes().stream()
                .anyMatch(change -> change instanceof AttachPartition attach
                        && attach.partition().equals(detach.partition()));
    }

    @Override
    public Schema createPartition(CreatePartition operation) {
        Table parent = before.table(operation.of().parent()).orElse(null);
        return parent == null ? before : before.with(PartsAfter.created(operation, parent));
    }

    @Override
    public Schema lockTable(LockTable operation) {
        return before;
    }

    @Override
    public Schema index(IndexOperation operation) {
        return operation.accept(new IndexOperationVisitor<Schema>() {
            @Override
            public Schema createIndex(CreateIndex create) {
                String name = String.valueOf(create.index().name());
                return change(
                        create.table(),
                        table -> create.index().isOnlyIfMissing()
                                        && table.index(name).isPresent()
                                ? table
                                : table.with(create.index()));
            }

            @Override
            public Schema dropIndex(DropIndex drop) {
                return change(drop.table(), table -> {
                    Index found = drop.findIn(table);
                    boolean nothing = found == null && drop.isOnlyIfThere();
                    String name = found == null ? drop.name() : found.name();
                    return nothing ? table : table.withoutIndex(String.valueOf(name));
                });
            }

            @Override
            public Schema renameIndex(RenameIndex rename) {
                return change(rename.table(), table -> {
                    Index found = table.index(rename.from()).orElse(null);
                    Table without = table.withoutIndex(rename.from());
                    return found == null ? without : without.with(found.named(rename.to()));
                });
            }
        });
    }

    private Schema change(QualifiedName name, UnaryOperator<Table> change) {
        return in(before, name, change);
    }

    private static Schema in(Schema schema, QualifiedName name, UnaryOperator<Table> change) {
        Optional<Table> known = schema.table(name);
        return known.isPresent() ? schema.with(change.apply(known.get())) : schema;
    }

    @Override
    public Schema object(ObjectOperation operation) {
        return operation.accept(new ObjectsAfter(before));
    }

    @Override
    public Schema data(DataOperation operation) {
        return before;
    }

    @Override
    public Schema scope(ScopeOperation operation) {
        return operation.appliesTo(dialect) ? of(operation.operations(), before, dialect) : before;
    }

    @Override
    public Schema custom(CustomOperation operation) {
        return operation.applyTo(before);
    }
}
