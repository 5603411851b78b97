package dev.retort.operation;

import dev.retort.schema.Grant;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowsOf;
import dev.retort.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations in another schema: every name that says no schema gets it, also those of the tables that foreign keys point
 * at and of the enums that columns have. SQL, scripts and code stay as they are.
 */
public final class IntoSchema
        implements OperationVisitor<Operation>,
                TableOperationVisitor<Operation>,
                IndexOperationVisitor<Operation>,
                ObjectOperationVisitor<Operation>,
                DataOperationVisitor<Operation> {

    private final PartsIntoSchema parts;

    /** Into that schema. */
    public IntoSchema(String schema) {
        this.parts = new PartsIntoSchema(Identifiers.checked("schema", schema));
    }

    /** The operation in that schema. */
    public Operation moved(Operation operation) {
        return operation.accept(this);
    }

    private QualifiedName name(QualifiedName name) {
        return parts.name(name);
    }

    @Override
    public Operation table(TableOperation operation) {
        return operation.accept((TableOperationVisitor<Operation>) this);
    }

    @Override
    public Operation index(IndexOperation operation) {
        return operation.accept((IndexOperationVisitor<Operation>) this);
    }

    @Override
    public Operation object(ObjectOperation operation) {
        return operation.accept((ObjectOperationVisitor<Operation>) this);
    }

    @Override
    public Operation data(DataOperation operation) {
        return operation.accept((DataOperationVisitor<Operation>) this);
    }

    @Override
    public Operation scope(ScopeOperation operation) {
        return operation.around(operation.operations().stream().map(this::moved).toList());
    }

    @Override
    public Operation custom(CustomOperation operation) {
        return operation;
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(parts.table(operation.definition()), operation.isOnlyIfMissing());
    }

    @Override
    public Operation dropTable(DropTable operation) {
        return new DropTable(
                name(operation.table()),
                operation.was() == null ? null : parts.table(operation.was()),
                operation.isOnlyIfThere(),
                operation.isCascading());
    }

    @Override
    public Operation renameTable(RenameTable operation) {
        return new RenameTable(name(operation.table()), operation.newName());
    }

    @Override
    public Operation alterTable(AlterTable operation) {
        List<TableChange> changes =
                operation.changes().stream().map(parts::change).toList();
        return new AlterTable(name(operation.table()), changes);
    }

    @Override
    public Operation createPartition(CreatePartition operation) {
        return new CreatePartition(name(operation.table()), parts.partitionOf(operation.of()));
    }

    @Override
    public Operation lockTable(LockTable operation) {
        return new LockTable(name(operation.table()), operation.mode());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(name(operation.table()), operation.index());
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return new DropIndex(
                name(operation.table()),
                operation.name(),
                operation.isByKeys(),
                operation.was(),
                operation.isOnlyIfThere(),
                operation.isConcurrent());
    }

    @Override
    public Operation renameIndex(RenameIndex operation) {
        return new RenameIndex(name(operation.table()), operation.from(), operation.to());
    }

    @Override
    public Operation createObject(CreateObject operation) {
        return new CreateObject(parts.object(operation.object()), operation.isOnlyIfMissing());
    }

    @Override
    public Operation dropObject(DropObject operation) {
        return new DropObject(
                operation.kind(),
                name(operation.kind(), operation.name()),
                operation.table() == null ? null : name(operation.table()),
                operation.parameters(),
                operation.was() == null ? null : parts.object(operation.was()),
                operation.isOnlyIfThere(),
                operation.isCascading());
    }

    @Override
    public Operation replaceObject(ReplaceObject operation) {
        return new ReplaceObject(parts.object(operation.now()), parts.object(operation.was()));
    }

    @Override
    public Operation renameObject(RenameObject operation) {
        return new RenameObject(
                operation.kind(),
                name(operation.kind(), operation.name()),
                operation.table() == null ? null : name(operation.table()),
                operation.newName());
    }

    @Override
    public Operation addLabel(AddLabel operation) {
        return new AddLabel(
                name(operation.enumName()),
                operation.label(),
                operation.before(),
                operation.after(),
                operation.isOnlyIfMissing());
    }

    @Override
    public Operation renameLabel(RenameLabel operation) {
        return new RenameLabel(name(operation.enumName()), operation.from(), operation.to());
    }

    @Override
    public Operation replaceEnum(ReplaceEnum operation) {
        return new ReplaceEnum(
                parts.enumType(operation.before()), parts.enumType(operation.after()), operation.renamings());
    }

    @Override
    public Operation grant(GrantRights operation) {
        return new GrantRights(moved(operation.grant()));
    }

    @Override
    public Operation revoke(RevokeRights operation) {
        return new RevokeRights(moved(operation.grant()));
    }

    private Grant moved(Grant grant) {
        return new Grant(grant.privileges(), grant.on(), name(grant.on(), grant.object()), grant.roles());
    }

    /** The name of an object; a schema is in no schema. */
    private QualifiedName name(SchemaObject.@Nullable Kind kind, QualifiedName name) {
        return kind == SchemaObject.Kind.SCHEMA ? name : name(name);
    }

    @Override
    public Operation insertRows(InsertRows operation) {
        return new InsertRows(name(operation.table()), operation.newRows());
    }

    @Override
    public Operation insertFrom(InsertFrom operation) {
        return new InsertFrom(name(operation.table()), operation.rows());
    }

    @Override
    public Operation updateRows(UpdateRows operation) {
        return new UpdateRows(moved(operation.rows()));
    }

    @Override
    public Operation deleteRows(DeleteRows operation) {
        return new DeleteRows(moved(operation.rows()));
    }

    @Override
    public Operation backfill(Backfill operation) {
        return new Backfill(moved(operation.rows()));
    }

    private RowsOf moved(RowsOf rows) {
        return new RowsOf(
                name(rows.table()), rows.assignments(), rows.condition(), rows.isAll(), rows.batches(), rows.undo());
    }

    @Override
    public Operation executeSql(ExecuteSql operation) {
        return operation;
    }

    @Override
    public Operation executeScript(ExecuteScript operation) {
        return operation;
    }

    @Override
    public Operation runCode(RunCode operation) {
        return operation;
    }
}
