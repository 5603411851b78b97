package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
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
     * @param dialect the engine's name, by which {@link OnlyOn} decides
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
        return before.with(operation.definition());
    }

    @Override
    public Schema dropTable(DropTable operation) {
        return before.without(operation.table());
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
        for (TableChange change : operation.changes()) {
            if (change instanceof RenameColumn rename) {
                schema = References.following(schema, operation.table(), rename);
            }
        }
        return schema;
    }

    @Override
    public Schema index(IndexOperation operation) {
        return operation.accept(new IndexOperationVisitor<Schema>() {
            @Override
            public Schema createIndex(CreateIndex create) {
                return change(create.table(), table -> table.with(create.index()));
            }

            @Override
            public Schema dropIndex(DropIndex drop) {
                return change(drop.table(), table -> table.withoutIndex(String.valueOf(drop.name())));
            }
        });
    }

    private Schema change(QualifiedName name, UnaryOperator<Table> change) {
        Optional<Table> known = before.table(name);
        return known.isPresent() ? before.with(change.apply(known.get())) : before;
    }

    @Override
    public Schema data(DataOperation operation) {
        return before;
    }

    @Override
    public Schema scope(ScopeOperation operation) {
        return operation.accept((ScopeOperationVisitor<Schema>)
                only -> only.dialects().contains(dialect) ? of(only.operations(), before, dialect) : before);
    }

    @Override
    public Schema custom(CustomOperation operation) {
        return operation.applyTo(before);
    }
}
