package dev.retort.operation;

/**
 * A reader of operations that cares for a few kinds: override the methods of those, everything else gives
 * {@link #otherwise}.
 *
 * <p>A new kind of operation does not stop it from compiling; readers that have to deal with every kind implement the
 * visitors themselves. What stands inside a scope, such as {@link OnlyOn}, is read by whoever overrides its method.
 *
 * @param <R> what it answers
 */
public abstract class QuietVisitor<R>
        implements OperationVisitor<R>,
                TableOperationVisitor<R>,
                IndexOperationVisitor<R>,
                ObjectOperationVisitor<R>,
                DataOperationVisitor<R>,
                ScopeOperationVisitor<R> {

    /** Reads an operation of a kind for which no method was overridden. */
    protected abstract R otherwise(Operation operation);

    /** What this reader answers for an operation. */
    public final R read(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public R table(TableOperation operation) {
        return operation.accept((TableOperationVisitor<R>) this);
    }

    @Override
    public R index(IndexOperation operation) {
        return operation.accept((IndexOperationVisitor<R>) this);
    }

    @Override
    public R object(ObjectOperation operation) {
        return operation.accept((ObjectOperationVisitor<R>) this);
    }

    @Override
    public R data(DataOperation operation) {
        return operation.accept((DataOperationVisitor<R>) this);
    }

    @Override
    public R scope(ScopeOperation operation) {
        return operation.accept((ScopeOperationVisitor<R>) this);
    }

    @Override
    public R custom(CustomOperation operation) {
        return otherwise(operation);
    }

    @Override
    public R createTable(CreateTable operation) {
        return otherwise(operation);
    }

    @Override
    public R dropTable(DropTable operation) {
        return otherwise(operation);
    }

    @Override
    public R renameTable(RenameTable operation) {
        return otherwise(operation);
    }

    @Override
    public R alterTable(AlterTable operation) {
        return otherwise(operation);
    }

    @Override
    public R createPartition(CreatePartition operation) {
        return otherwise(operation);
    }

    @Override
    public R lockTable(LockTable operation) {
        return otherwise(operation);
    }

    @Override
    public R createIndex(CreateIndex operation) {
        return otherwise(operation);
    }

    @Override
    public R dropIndex(DropIndex operation) {
        return otherwise(operation);
    }

    @Override
    public R renameIndex(RenameIndex operation) {
        return otherwise(operation);
    }

    @Override
    public R createObject(CreateObject operation) {
        return otherwise(operation);
    }

    @Override
    public R dropObject(DropObject operation) {
        return otherwise(operation);
    }

    @Override
    public R replaceObject(ReplaceObject operation) {
        return otherwise(operation);
    }

    @Override
    public R renameObject(RenameObject operation) {
        return otherwise(operation);
    }

    @Override
    public R addLabel(AddLabel operation) {
        return otherwise(operation);
    }

    @Override
    public R renameLabel(RenameLabel operation) {
        return otherwise(operation);
    }

    @Override
    public R replaceEnum(ReplaceEnum operation) {
        return otherwise(operation);
    }

    @Override
    public R grant(GrantRights operation) {
        return otherwise(operation);
    }

    @Override
    public R revoke(RevokeRights operation) {
        return otherwise(operation);
    }

    @Override
    public R insertRows(InsertRows operation) {
        return otherwise(operation);
    }

    @Override
    public R insertFrom(InsertFrom operation) {
        return otherwise(operation);
    }

    @Override
    public R updateRows(UpdateRows operation) {
        return otherwise(operation);
    }

    @Override
    public R deleteRows(DeleteRows operation) {
        return otherwise(operation);
    }

    @Override
    public R backfill(Backfill operation) {
        return otherwise(operation);
    }

    @Override
    public R executeScript(ExecuteScript operation) {
        return otherwise(operation);
    }

    @Override
    public R executeSql(ExecuteSql operation) {
        return otherwise(operation);
    }

    @Override
    public R runCode(RunCode operation) {
        return otherwise(operation);
    }

    @Override
    public R onlyOn(OnlyOn operation) {
        return otherwise(operation);
    }

    @Override
    public R exceptOn(ExceptOn operation) {
        return otherwise(operation);
    }

    @Override
    public R onlyIn(OnlyIn operation) {
        return otherwise(operation);
    }

    @Override
    public R apart(Apart operation) {
        return otherwise(operation);
    }
}
